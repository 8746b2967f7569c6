<#-- One part a target: what it is, and what must be known to read its numbers. -->
<#-- Other after every boot, and over every minute: that is no difference between blocks. -->
<#assign passing = ["boot_id", "load_average"]>
<#macro in_blocks fact><#list fact.readings as reading>${dash(reading.value)} in ${(reading.blocks?size == 1)?then("block", "blocks")} ${format.numbers(reading.blocks)}<#sep>; </#list></#macro>
<#list run.targets as target>
<@doc.heading 3 target.target.name + " notes"/>
<@doc.bullets>
<@doc.bullet>${target.target.architecture}, provider ${target.target.provider.label()}, ${target.accelerator}<#if target.emulated>: its times are those of an emulator, good for comparing consumers with each other here, and with nothing elsewhere</#if></@doc.bullet>
<#if target.bootMs?has_content>
<@doc.bullet>${plural(target.bootMs?size, "1 boot", "boots")}, ready after ${format.duration(target.bootMs?min)}<#if target.bootMs?size gt 1> to ${format.duration(target.bootMs?max)}</#if></@doc.bullet>
<#elseif target.environment?has_content>
<@doc.bullet>ringbench did not start this machine: it does not know whether that is hardware or a virtual machine, nor what else ran there</@doc.bullet>
</#if>
<#if target.blocks?size gt 1 && !target.freshBoots>
<@doc.bullet>Not booted anew for each block: what changes from boot to boot, such as where things lie in memory, is not in the spread of its numbers</@doc.bullet>
</#if>
<#if fact(target, "word_bits")??>
<@doc.bullet>${fact(target, "word_bits")}-bit words<#if fact(target, "word_bits") == "32">: a ring's positions wrap at 4 GiB</#if></@doc.bullet>
</#if>
<#list run.checksOf(target.target) as check>
<#list check.cells as cell>
<@doc.bullet>Check ${check.scenario.name} (${check.scenario.load.label()}), ${title(cell.cell.consumer)}: <#list cell.outcomes as outcome>${outcome.label}<#if outcome.where?has_content> (${outcome.where})</#if> in ${trials(outcome.count())}<#if outcome.evidence?has_content>, “${outcome.evidence}”</#if><#sep>; <#else>not run</#list></@doc.bullet>
</#list>
</#list>
<#if fact(target, "bpf_jit_enable")??>
<#assign jit = fact(target, "bpf_jit_enable") jit_before = fact(target, "bpf_jit_enable_by_default")!jit>
<@doc.bullet>BPF JIT: <#switch jit><#on "0">off<#on "1">on<#on "2">on, with debugging output<#default>changed between boots</#switch> (<@doc.code "net.core.bpf_jit_enable"/> is ${jit})<#if jit_before != jit>; this kernel starts with ${jit_before}, ringbench has set it</#if></@doc.bullet>
</#if>
<#if target.unpairedBlocks?has_content>
<@doc.bullet>Blocks that took more than one boot, and are in no comparison: ${format.numbers(target.unpairedBlocks)}</@doc.bullet>
</#if>
<#list target.environment?filter(fact -> fact.readings?size gt 1 && !passing?seq_contains(fact.name)) as fact>
<@doc.bullet>Not the same in all blocks: <@doc.code fact.name/>, <@in_blocks fact/></@doc.bullet>
</#list>
<#assign groups = run.groupsOf(target.target) whole = groups?filter(group -> group.measuredCells()?size == group.cells?size)>
<#if whole?has_content>
<@doc.bullet>Every consumer gave numbers that count in ${whole?map(group -> group.scenario.name)?join(", ")}</@doc.bullet>
</#if>
<#list groups?filter(group -> group.measuredCells()?size != group.cells?size) as group>
<@doc.bullet>${group.scenario.name}: ${group.measuredCells()?size} of ${plural(group.cells?size, "1 consumer", "consumers")} gave numbers that count</@doc.bullet>
</#list>
</@doc.bullets>
<#if target.environment?has_content>
<@doc.details "Environment of " + target.target.name>
<@doc.table head=["What", "Value"] align="ll">
<#list target.environment as each>
<@doc.row><@doc.cell><@doc.code each.name/></@doc.cell><@doc.cell><#if each.readings?size == 1>${dash(each.readings[0].value)}<#elseif each.readings?size lte 3><@in_blocks each/><#else>${each.readings?size} different values over the boots, such as ${dash(each.readings[0].value)}</#if></@doc.cell></@doc.row>
</#list>
</@doc.table>
</@doc.details>
</#if>
</#list>
