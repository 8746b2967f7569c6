<@doc.heading 2 "Platform compatibility"/>
<@doc.para>What became of each consumer's trials on each target. Ok means that every event was accounted for; unsupported quotes what was seen on the target. Nothing is assumed from an architecture's name.<#if run.checks?has_content> Checks, which measure nothing, are not in it: they are in the notes below.</#if></@doc.para>
<@chart "platform_compatibility"/>
<@doc.table head=["Implementation"] + run.targets?map(target -> target.target.name + " (" + target.accelerator + ")") align="l" + ""?left_pad(run.targets?size, "l")>
<#list run.consumers as consumer>
<@doc.row><@doc.cell>${consumer.title()}</@doc.cell><#list run.targets as target><@doc.cell><@standing run.groupsOf(target.target)?map(group -> group.cell(consumer.consumer()))/></@doc.cell></#list></@doc.row>
</#list>
</@doc.table>
<#-- What became of these cells together: every outcome with its number, the best first. -->
<#macro standing cells>
<#local planned = 0 seen = [] evidence = []>
<#list cells as cell><#local planned = planned + cell.plannedTrials></#list>
<#list ["ok", "unsupported", "failed", "invalid"] as label>
<#local total = 0>
<#list cells as cell><#list cell.outcomes as outcome><#if outcome.label == label><#local total = total + outcome.count()><#if label == "unsupported" && !evidence?seq_contains(outcome.evidence)><#local evidence += [outcome.evidence]></#if></#if></#list></#list>
<#if total gt 0><#local seen += [(label == "ok")?then("✓ ok", label) + " " + total + " of " + planned]></#if>
</#list>
<#if seen?has_content>${seen?join(", ")}<#else>not run</#if><#if evidence?has_content>: ${evidence?map(text -> "“" + text + "”")?join("; ")}</#if>
</#macro>
<#assign troubles = []>
<#list run.groups as group><#list group.cells as cell><#list cell.outcomes as outcome><#if !["ok", "unsupported"]?seq_contains(outcome.label)><#assign troubles += [{"group": group, "cell": cell, "outcome": outcome}]></#if></#list></#list></#list>
<#if troubles?has_content>
<@doc.para><@doc.bold "Evidence of what failed or was invalid:"/></@doc.para>
<@doc.table head=["Implementation", "Where", "Outcome", "Blocks", "What was seen"] align="lllll">
<#list troubles as trouble>
<@doc.row><@doc.cell>${title(trouble.cell.cell.consumer)}</@doc.cell><@doc.cell>${where(trouble.group)}</@doc.cell><@doc.cell>${trouble.outcome.label}<#if trouble.outcome.where?has_content> (${trouble.outcome.where})</#if></@doc.cell><@doc.cell>${format.numbers(trouble.outcome.blocks)}</@doc.cell><@doc.cell>${dash(trouble.outcome.evidence)}</@doc.cell></@doc.row>
</#list>
</@doc.table>
</#if>
