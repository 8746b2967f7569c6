<@doc.heading 2 "Conclusion"/>
<#assign detected = 0 compared = 0>
<#list run.groups as group><#list group.comparisons as comparison><#if comparison.contrast??><#assign compared = compared + 1><#if comparison.contrast.verdict != "NO_DETECTABLE_DIFFERENCE"><#assign detected = detected + 1></#if></#if></#list></#list>
<#if run.groups?filter(group -> group.measuredCells()?has_content)?size == 0>
<@doc.para>No trial of this run counts. What became of them is under platform compatibility; nothing else can be said.</@doc.para>
<#elseif compared == 0>
<@doc.para>This run compares nobody: no pair of consumers has the ${run.minimumBlocks} paired blocks that a comparison takes. It shows which consumers run where, and that in every trial that counts each event was accounted for.</@doc.para>
<#else>
<@doc.para>Of ${plural(compared, "1 comparison", "comparisons")} with ${baseline_title()}, ${detected} show${(detected == 1)?then("s", "")} a difference and ${compared - detected} do${(compared - detected == 1)?then("es", "")} not.</@doc.para>
</#if>
<@listed run.groups "more, from the other targets and scenarios"; group>
<@doc.bold where(group)/>: <#if group.leader??>${title(group.leader.consumer)} has the ${best(group.deciding)?uncap_first}, ${with_interval(group.cell(group.leader.consumer), group.deciding)}<#if group.leader.indistinguishable()?has_content>; not told from it: ${titles(group.leader.indistinguishable())}</#if><#else>no ranking (${reason(group.unranked)})</#if>.<#if group.producerLimited> Nobody's throughput limit was reached.</#if>
</@listed>
<@doc.para><@doc.bold "What it cannot say:"/> which library suits a team; what other loads or hardware would give; <#if run.targets?filter(target -> target.emulated)?has_content>how fast the emulated targets' hardware is; </#if><#if run.targets?filter(target -> target.tiering.leftOut??)?has_content>how many events per second a consumer can take at most; </#if>whether two consumers that were not told apart are equal.</@doc.para>
<@doc.rule/>
