<@doc.bullets>
<@doc.bullet><@doc.bold "Measured"/>: ${format.time(run.manifest.startedAt)}, run <@doc.code run.manifest.id/>, results format ${run.manifest.schema}</@doc.bullet>
<@doc.bullet><@doc.bold "ringbench"/>: ${run.manifest.ringbenchVersion}, commit <@doc.code run.manifest.commit/></@doc.bullet>
<@doc.bullet><@doc.bold "Matrix"/>: ${run.manifest.matrix.name}, seed ${run.manifest.matrix.seed}, baseline ${baseline_title()}</@doc.bullet>
<#if run.manifest.matrix.rules?has_content>
<@doc.bullet><@doc.bold "Rules that this matrix sets for itself"/>: <#list run.manifest.matrix.rules as key, value><@doc.code key + ": " + value/><#sep>, </#list></@doc.bullet>
</#if>
<@doc.bullet><@doc.bold "Builder root"/>: <@doc.code run.manifest.builder/></@doc.bullet>
<@doc.bullet><@doc.bold "Platform"/>: <#list run.targets as target>${target.target.name} (${target.accelerator})<#sep>, </#list></@doc.bullet>
<@doc.bullet><@doc.bold "Status"/>: <#assign labels = ["ok", "unsupported", "failed", "invalid"]><#list labels as label><#assign total = 0><#list run.groups + run.checks as group><#list group.cells as cell><#list cell.outcomes as outcome><#if outcome.label == label><#assign total = total + outcome.count()></#if></#list></#list></#list>${total} ${label}<#sep>, </#list></@doc.bullet>
</@doc.bullets>
<@doc.details "Versions of the consumers, as they reported them">
<@doc.table head=["Implementation", "Library", "Compiler or interpreter"] align="lll">
<#list run.consumers as consumer>
<#assign libraries = [] runtimes = []>
<#list run.groups as group><#assign cell = group.cell(consumer.consumer())><#list cell.library as version><#if !libraries?seq_contains(version)><#assign libraries += [version]></#if></#list><#list cell.runtime as version><#if !runtimes?seq_contains(version)><#assign runtimes += [version]></#if></#list></#list>
<@doc.row><@doc.cell>${consumer.title()}</@doc.cell><@doc.cell>${dash(libraries?join("; "))}</@doc.cell><@doc.cell>${dash(runtimes?join("; "))}</@doc.cell></@doc.row>
</#list>
</@doc.table>
</@doc.details>
<@doc.details "Hashes of artifacts and images">
<@doc.table head=["What", "Architecture", "Key (sources and builder)", "SHA-256 of what was built"] align="llll">
<#list run.manifest.artifacts as artifact>
<@doc.row><@doc.cell>${artifact.component}</@doc.cell><@doc.cell>${artifact.architecture}</@doc.cell><@doc.cell><@doc.code artifact.key/></@doc.cell><@doc.cell><@doc.code artifact.contentSha256/></@doc.cell></@doc.row>
</#list>
<#list run.manifest.images as image>
<@doc.row><@doc.cell>guest image, kernel ${image.kernelRelease}</@doc.cell><@doc.cell>${image.architecture}</@doc.cell><@doc.cell><@doc.code image.key/></@doc.cell><@doc.cell>–</@doc.cell></@doc.row>
</#list>
</@doc.table>
</@doc.details>
<@doc.details "Packages in the builder root and the guest images">
<@doc.table head=["Where", "Package", "Version"] align="lll">
<#list run.manifest.builderPackages?keys?sort as name>
<@doc.row><@doc.cell>builder</@doc.cell><@doc.cell><@doc.code name/></@doc.cell><@doc.cell>${run.manifest.builderPackages[name]}</@doc.cell></@doc.row>
</#list>
<#list run.manifest.images as image><#list image.packages?keys?sort as name>
<@doc.row><@doc.cell>image ${image.architecture}</@doc.cell><@doc.cell><@doc.code name/></@doc.cell><@doc.cell>${image.packages[name]}</@doc.cell></@doc.row>
</#list></#list>
</@doc.table>
</@doc.details>
<@doc.details "The controller">
<@doc.table head=["What", "Value"] align="ll">
<#list run.manifest.host?keys?sort as name>
<@doc.row><@doc.cell><@doc.code name/></@doc.cell><@doc.cell>${dash(run.manifest.host[name])}</@doc.cell></@doc.row>
</#list>
</@doc.table>
</@doc.details>
<@doc.details "Where the run's time went">
<@doc.table head=["Stage", "What", "Took", "Cached"] align="llrl">
<#list run.timings as timing>
<#if timing.stage.number() lte 7>
<@doc.row><@doc.cell>${timing.stage.number()} ${timing.stage.title()}</@doc.cell><@doc.cell>${dash(timing.what)}</@doc.cell><@doc.cell>${format.duration(timing.tookMs)}</@doc.cell><@doc.cell>${timing.cached?then("yes", "no")}</@doc.cell></@doc.row>
</#if>
</#list>
</@doc.table>
</@doc.details>
