<#import "markdown.ftl" as doc>
<#-- compare --format markdown: two runs, cell by cell. For a job's summary, or a pull request. -->
<#function verdict metric>
  <#switch metric.verdict>
    <#on "BETTER"><#return "better">
    <#on "WORSE"><#return "worse">
    <#on "NO_DETECTABLE_DIFFERENCE"><#return "no detectable difference">
  </#switch>
  <#if metric.hindrance??><#return "not comparable: " + hindrance(metric.hindrance)></#if>
  <#return "not comparable">
</#function>
<#function hindrance why>
  <#switch why.kind>
    <#on "ENVIRONMENT_DIFFERS"><#return "the environment differs">
    <#on "SCENARIO_DIFFERS"><#return "the scenario differs">
    <#on "NOT_MEASURED_IN_BOTH"><#return "not measured in both">
    <#on "PRODUCER_LIMITED"><#return "producer-limited">
    <#on "TOO_FEW_BLOCKS"><#return why.found + " of the " + why.needed + " blocks that it takes">
    <#on "NOT_POSITIVE"><#return "a value of 0 has no ratio">
  </#switch>
</#function>
<#function metric_name metric>
  <#switch metric>
    <#on "CPU_NS_PER_EVENT"><#return "CPU time per event">
    <#on "DELIVERED_PER_SECOND"><#return "delivered events/s">
  </#switch>
  <#return metric?lower_case?replace("_", " ")>
</#function>
<#function value metric estimate><#if estimate?has_content><#return format.median(metric, estimate)></#if><#return "–"></#function>
<@doc.heading 2 "Comparison of two runs"/>
<@doc.bullets>
<@doc.bullet><@doc.bold "Base"/>: <@doc.code comparison.base.id/>, ${format.time(comparison.base.startedAt)}, commit <@doc.code comparison.base.commit/></@doc.bullet>
<@doc.bullet><@doc.bold "New"/>: <@doc.code comparison.now.id/>, ${format.time(comparison.now.startedAt)}, commit <@doc.code comparison.now.commit/></@doc.bullet>
<@doc.bullet><#list ["BETTER", "WORSE", "NO_DETECTABLE_DIFFERENCE", "NOT_COMPARABLE"] as name><@doc.bold comparison.count(verdicts[name])?c/> ${name?lower_case?replace("_", " ")}<#sep>, </#list></@doc.bullet>
</@doc.bullets>
<@doc.table head=["Cell", "Metric", "Base", "New", "New / base", "Interval", "p (Holm)", "Verdict"] align="llrrrrrl">
<#list comparison.cells as cell>
<#if cell.lost() || !cell.metrics?has_content>
<@doc.row><@doc.cell>${cell.cell} (${cell.accelerator})</@doc.cell><@doc.cell>outcome</@doc.cell><@doc.cell>${cell.baseStatus}</@doc.cell><@doc.cell>${cell.nowStatus}</@doc.cell><@doc.cell>–</@doc.cell><@doc.cell>–</@doc.cell><@doc.cell>–</@doc.cell><@doc.cell><#if cell.lost()><@doc.bold "worse"/><#else>not comparable</#if></@doc.cell></@doc.row>
</#if>
<#list cell.metrics as metric>
<@doc.row><@doc.cell>${cell.cell} (${cell.accelerator})</@doc.cell><@doc.cell>${metric_name(metric.metric)}</@doc.cell><@doc.cell>${value(metric.metric, metric.base!)}</@doc.cell><@doc.cell>${value(metric.metric, metric.now!)}</@doc.cell>
<#if metric.shift??>
<@doc.cell>${format.times(metric.shift.ratio)}</@doc.cell><@doc.cell>${format.number(metric.shift.low)} to ${format.number(metric.shift.high)} (${format.confidence(metric.shift.confidence)})</@doc.cell><@doc.cell>${format.probability(metric.shift.adjustedP)}</@doc.cell>
<#else>
<@doc.cell>–</@doc.cell><@doc.cell>–</@doc.cell><@doc.cell>–</@doc.cell>
</#if>
<@doc.cell><#if metric.verdict == "WORSE"><@doc.bold "worse"/><#else>${verdict(metric)}</#if></@doc.cell></@doc.row>
</#list>
</#list>
</@doc.table>
<@doc.para>Two runs share no block: they are compared as independent samples. The ratio is the median of all ratios of a new trial to a base trial (Hodges and Lehmann), with its exact interval; p is the Wilcoxon-Mann-Whitney test's, after Holm's correction within target and scenario. A comparison takes ${comparison.minimumBlocks} counted trials in each run. It tells that numbers differ, not why: what else changed on the host between the runs is in them.</@doc.para>
<#assign changed = comparison.cells?filter(cell -> cell.differences?has_content)>
<#if changed?has_content>
<@doc.details "What is not the same around the consumers" + comparison.acrossEnvironments?then(" (compared all the same)", "")>
<@doc.table head=["Cell", "What", "Base", "New"] align="llll">
<#list changed as cell><#list cell.differences as difference>
<@doc.row><@doc.cell>${cell.cell}</@doc.cell><@doc.cell><@doc.code difference.what/></@doc.cell><@doc.cell>${difference.base}</@doc.cell><@doc.cell>${difference.now}</@doc.cell></@doc.row>
</#list></#list>
</@doc.table>
</@doc.details>
</#if>
