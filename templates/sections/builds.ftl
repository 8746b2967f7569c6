<@doc.heading 3 "Build times"/>
<@doc.para>Built on the controller, cold (no compiler's cache, downloads not counted), timed once each.</@doc.para>
<@chart "build_time_and_size"/>
<@doc.table head=["Implementation", "Architecture", "Cold build", "Artifact", "Source lines"] align="llrrr">
<#list run.consumers as consumer>
<#list consumer.artifacts as artifact>
<@doc.row><@doc.cell>${consumer.title()}</@doc.cell><@doc.cell>${artifact.architecture}</@doc.cell><@doc.cell>${format.duration(artifact.buildMs)}</@doc.cell><@doc.cell>${format.bytes(artifact.sizeBytes)}</@doc.cell><@doc.cell>${format.count(artifact.sourceLines)}</@doc.cell></@doc.row>
<#else>
<@doc.row><@doc.cell>${consumer.title()}</@doc.cell><@doc.cell>–</@doc.cell><@doc.cell>not built</@doc.cell><@doc.cell>–</@doc.cell><@doc.cell>–</@doc.cell></@doc.row>
</#list>
</#list>
</@doc.table>
<@doc.rule/>
