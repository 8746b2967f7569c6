<@doc.heading 2 "Generating the charts"/>
<@doc.para>Every chart and number is computed from what the run stored, and can be computed again:</@doc.para>
<@doc.block "bash" "java -jar orchestrator.jar render " + run_folder/>
<@doc.bullets>
<#list chart_names as name>
<@doc.bullet><@doc.code chart_folder + "/" + name + ".png"/> – <#switch name><#on "throughput_comparison">delivered events per second of every consumer<#on "performance_ratio">CPU time per event relative to ${baseline_title()}<#on "event_count_comparison">events received and dropped, whole trials<#on "comparison_matrix">every quantity of every consumer<#on "summary_stats">CPU time, wake-ups, offered rate and loss, with every trial<#on "delivered_over_time">how steady the window was</#switch></@doc.bullet>
</#list>
</@doc.bullets>
<@doc.rule/>
