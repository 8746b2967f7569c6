<@doc.heading 2 "Generating the charts"/>
<@doc.para>Every chart and number is computed from what the run stored, and can be computed again:</@doc.para>
<@doc.block "bash" "java -jar orchestrator.jar render " + run_folder/>
<@doc.bullets>
<#list chart_names as name>
<@doc.bullet><@doc.code chart_folder + "/" + name + ".png"/> – ${chart_shows[name]}</@doc.bullet>
</#list>
</@doc.bullets>
<@doc.rule/>
