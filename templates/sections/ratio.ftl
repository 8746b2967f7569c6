<@doc.heading 2 "Relative performance vs " + baseline_title() + " baseline"/>
<@chart "performance_ratio" "No chart of ratios: no two consumers have the " + run.minimumBlocks + " paired blocks that a ratio takes."/>
<@chart "cpu_per_event" "No chart of CPU time per event: no trial that tells it counts."/>
<@doc.para>Compared is what decides in the scenario: the consumer's CPU time per event, or where the scenario asks for it the rate it takes or its latency. Relative performance is ${baseline_title()}'s value as a share of the consumer's where less is better, else the consumer's as a share of ${baseline_title()}'s. Ratios are paired within blocks whose trials share one boot; p is the sign test's, after Holm's correction within target and scenario; there is no comparison between targets.</@doc.para>
<#-- Open where the answer is from; the rest is folded away. -->
<#assign answering = run.headlines?filter(headline -> headline.cost??)?map(headline -> where(headline.cost))>
<#list run.groups as group>
<#if answering?seq_contains(where(group))>
<@doc.para><@doc.bold where(group)/></@doc.para>
<@ratios group/>
<#else>
<@doc.details where(group)><@ratios group/></@doc.details>
</#if>
</#list>
<#macro ratios group>
<#local less_is_better = group.deciding.better() == "LOWER">
<@doc.table head=["Implementation", quantity(group.deciding)?cap_first, "Relative performance", less_is_better?then("Overhead factor", "Ratio"), "Interval", "p (Holm)", "Verdict"] align="lrrrrrl">
<#list group.cells as cell>
<#local comparison = group.comparison(cell.cell.consumer)>
<@doc.row><@doc.cell>${title(cell.cell.consumer)}</@doc.cell><@doc.cell>${with_interval(cell, group.deciding)}</@doc.cell>
<#if comparison.contrast??>
<@doc.cell>${format.number(less_is_better?then(100 / comparison.contrast.ratio, 100 * comparison.contrast.ratio))} %</@doc.cell><@doc.cell>${format.times(comparison.contrast.ratio)}</@doc.cell><@doc.cell>${format.ratioInterval(comparison.contrast)} (${format.confidence(comparison.contrast.interval.confidence)})</@doc.cell><@doc.cell>${format.probability(comparison.contrast.adjustedP)}</@doc.cell>
<#elseif comparison.reason.kind == "IS_BASELINE" && cell.countedTrials() gt 0>
<@doc.cell>100 %</@doc.cell><@doc.cell>1×</@doc.cell><@doc.cell>–</@doc.cell><@doc.cell>–</@doc.cell>
<#else>
<@doc.cell>–</@doc.cell><@doc.cell>–</@doc.cell><@doc.cell>–</@doc.cell><@doc.cell>–</@doc.cell>
</#if>
<@doc.cell>${verdict(comparison)}</@doc.cell></@doc.row>
</#list>
</@doc.table>
<#local made = group.comparisons?filter(comparison -> comparison.contrast??)>
<#if made?has_content && made?filter(comparison -> comparison.pairedBlocks gte group.detectableFromBlocks)?size == 0>
<@doc.note>With ${plural(made?size, "1 comparison", "comparisons")}, no difference of any size can be told from chance in under ${group.detectableFromBlocks} paired blocks: "no detectable difference" says here that there were too few.</@doc.note>
</#if>
</#macro>
<@doc.para><@doc.bold "Overhead factor analysis"/>, by the scenario of each target that the answer above is from:</@doc.para>
<#list run.headlines?filter(headline -> headline.cost??)?map(headline -> headline.cost) as group>
<@listed group.comparisons?filter(comparison -> comparison.contrast?? || comparison.reason.kind != "IS_BASELINE") "more on " + where(group); comparison>
<@doc.bold title(comparison.consumer)/> on ${where(group)}: <#if !comparison.contrast??>${verdict(comparison)}<#elseif comparison.contrast.verdict == "NO_DETECTABLE_DIFFERENCE">no detectable difference from ${title(comparison.reference)}: ${format.contrast(comparison.contrast)}, p ${format.probability(comparison.contrast.adjustedP)}, ${comparison.pairedBlocks} paired blocks<#else>${format.contrast(comparison.contrast)} the ${quantity(group.deciding)} of ${title(comparison.reference)}, from ${comparison.pairedBlocks} paired blocks</#if>
</@listed>
</#list>
<@doc.heading 3 "Latency"/>
<@chart "latency_percentiles" "No scenario of this run asks consumers for the latency of their events, so that there is no chart of it."/>
