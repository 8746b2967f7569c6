<#import "markdown.ftl" as doc>
<#-- history: runs over time, a chart for each cell and metric, and where its numbers changed. -->
<@doc.heading 1 "Runs over time"/>
<@doc.para>${history.runs?size} runs, from ${format.time(history.runs?first.startedAt)} to ${format.time(history.runs?last.startedAt)}. A change point is where the medians of the runs before differ from those after: found by E-divisive (Matteson and James, 2014) among logarithms, each tested by permutation, p at most ${format.probability(history.level)}. A change in the last run or two alone is not told from chance in this way: compare them with those before.</@doc.para>
<@doc.table head=["Cell", "Metric", "Runs", "Change at", "Commit", "New level", "p", "What else changed there"] align="lllllrrl">
<#list history.series as series>
<#list series.changes as change>
<#assign point = series.points[change.index]>
<@doc.row><@doc.cell>${series.cell} (${series.accelerator})</@doc.cell><@doc.cell>${series.metric.title()}</@doc.cell><@doc.cell>${series.points?size}</@doc.cell><@doc.cell>${format.time(point.run.startedAt)}</@doc.cell><@doc.cell><@doc.code point.run.commit/></@doc.cell><@doc.cell><@doc.bold (series.better(change))?then("better", "worse") + ": " + format.times(change.ratio)/></@doc.cell><@doc.cell>${format.probability(change.p)}</@doc.cell><@doc.cell><#list point.differences as difference>${difference}<#sep>; <#else>nothing that is recorded</#list></@doc.cell></@doc.row>
<#else>
<@doc.row><@doc.cell>${series.cell} (${series.accelerator})</@doc.cell><@doc.cell>${series.metric.title()}</@doc.cell><@doc.cell>${series.points?size}</@doc.cell><@doc.cell>none found</@doc.cell><@doc.cell>–</@doc.cell><@doc.cell>–</@doc.cell><@doc.cell>–</@doc.cell><@doc.cell>–</@doc.cell></@doc.row>
</#list>
</#list>
</@doc.table>
<#list history.series as series>
<@doc.image charts[series?index] series.cell?string + ", " + series.metric.title() + ", from run to run"/>
</#list>
