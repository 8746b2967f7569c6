<#-- Words and small phrases that several sections need. -->
<#assign baseline_label = run.manifest.matrix.baseline.label()>
<#-- What each chart shows: its description for who cannot see it, and its line in the list of charts. -->
<#assign chart_shows = {
  "headline": "CPU time per event of every consumer, in the scenario that the answer is read from",
  "throughput_comparison": "Delivered events per second of every consumer",
  "performance_ratio": "What decides in each scenario, as a multiple of " + baseline_title(),
  "cpu_per_event": "CPU time per event of every consumer, with every trial",
  "event_count_comparison": "Events received and dropped, whole trials",
  "comparison_matrix": "Every quantity of every consumer",
  "summary_stats": "CPU time, wake-ups, offered rate and loss, with every trial",
  "delivered_over_time": "Delivered events per second within the window",
  "platform_compatibility": "Share of every consumer's trials on every target that are ok",
  "latency_percentiles": "Latency from submission to handler, by percentiles, of every consumer",
  "lossless_rate": "Highest rate without loss of every consumer",
  "build_time_and_size": "Cold build time and artifact size of every consumer"
}>
<#-- A chart, or, where this run has nothing to draw in it, the sentence that says so. -->
<#macro chart name otherwise="">
<#if chart_names?seq_contains(name)><@doc.image name chart_shows[name]/><#elseif otherwise?has_content><@doc.para>${otherwise}</@doc.para></#if>
</#macro>
<#function title consumer><#return run.consumer(consumer).title()></#function>
<#function titles consumers><#return consumers?map(consumer -> title(consumer))?join(", ")></#function>
<#function baseline_title>
  <#list run.consumers as consumer><#if consumer.baseline><#return consumer.title()></#if></#list>
  <#return baseline_label>
</#function>
<#function where group><#return group.target.name + " (" + group.accelerator + "), " + group.scenario.name></#function>
<#function names targets><#return targets?map(target -> target.target.name)?join(", ")></#function>
<#-- What a target said of itself in its boots; missing if it said nothing. -->
<#function fact target name>
  <#list target.environment as each><#if each.name == name><#return each.values()?join(", ")></#if></#list>
</#function>
<#-- How a scenario's load makes events; a load that is not named here is called by its name. -->
<#function event_source scenario>
  <#local load = scenario.load>
  <#switch load.label()>
    <#on "openat2"><#return "one process calls openat2 as fast as it can">
    <#on "drain"><#return "the ring is filled without waking the consumer, which is then woken once and takes it all; filled again only when it sleeps">
    <#on "saturate"><#return "one process fills the ring as fast as it can, in batches">
    <#on "paced"><#return "one process calls openat2 on a schedule, at " + rate(load.rate) + load.latency?then("; consumers measure each event's latency", "")>
    <#on "lossless"><#return "one process calls openat2 on schedules; searched is the highest rate at which nothing is lost">
    <#on "wrap"><#return "large records, as fast as one process can, until the ring's positions have passed 4 GiB">
    <#default><#return "load " + load.label()>
  </#switch>
</#function>
<#function rate asked>
  <#if asked.percent??><#return asked.percent + " % of what the target's producer can make"></#if>
  <#return format.count(asked.eventsPerSecond) + " events/s">
</#function>
<#function plural count one many><#if count == 1><#return one><#else><#return format.count(count) + " " + many></#if></#function>
<#function trials count><#return plural(count, "1 trial", "trials")></#function>
<#function blocks count><#return plural(count, "1 block", "blocks")></#function>
<#-- In place of a number: what became of the cell, or nothing where its trials count and do not tell this. -->
<#function unmeasured cell><#return (cell.countedTrials() gt 0)?then("–", cell.status())></#function>
<#function median cell metric>
  <#local estimate = cell.estimate(metric)!>
  <#if estimate?has_content><#return format.median(metric, estimate)></#if>
  <#return unmeasured(cell)>
</#function>
<#function with_interval cell metric>
  <#local estimate = cell.estimate(metric)!>
  <#if estimate?has_content><#return format.estimate(metric, estimate)></#if>
  <#return unmeasured(cell)>
</#function>
<#function reason why>
  <#switch why.kind>
    <#on "IS_BASELINE"><#return "baseline">
    <#on "NOT_MEASURED"><#return "no trial of it counts">
    <#on "BASELINE_NOT_MEASURED"><#return "no trial of the baseline counts">
    <#on "TOO_FEW_BLOCKS"><#return "too few trials: " + why.found + " of the " + why.needed + " that an interval takes">
    <#on "TOO_FEW_PAIRED_BLOCKS"><#return why.found + " of the " + why.needed + " paired blocks that a comparison takes">
    <#on "NO_CEILING_SCENARIO"><#return "no scenario of this run measures a ceiling (lossless, saturate or drain)">
    <#on "GENERATOR_LIMITED"><#return "the producer could not offer more, so that the rate is a lower bound">
    <#on "PRODUCER_LIMITED"><#return "nothing was lost, so that the rate is the producer's">
    <#on "NOTHING_TO_COMPARE"><#return "only one consumer was measured">
  </#switch>
</#function>
<#-- A metric as a quantity, and the end of it that is better. -->
<#function quantity metric>
  <#switch metric>
    <#on "CPU_NS_PER_EVENT"><#return "CPU time per event">
    <#on "LATENCY_P99_NS"><#return "latency of 99 % of the events">
    <#default><#return "delivered rate">
  </#switch>
</#function>
<#function best metric><#return (metric.better() == "LOWER")?then("Lowest ", "Highest ") + quantity(metric)></#function>
<#function verdict comparison>
  <#if comparison.contrast??>
    <#switch comparison.contrast.verdict>
      <#on "LESS"><#return "lower than " + title(comparison.reference)>
      <#on "MORE"><#return "higher than " + title(comparison.reference)>
      <#on "NO_DETECTABLE_DIFFERENCE"><#return "no detectable difference">
    </#switch>
  </#if>
  <#if comparison.reason.kind == "IS_BASELINE"><#return "baseline"></#if>
  <#return "not compared: " + reason(comparison.reason)>
</#function>
<#function dash text><#if text?has_content><#return text><#else><#return "–"></#if></#function>
<#-- As many bullets as are read at a glance; what is more is folded away. -->
<#macro listed items more>
<#local open = 4>
<#if items?has_content>
<@doc.bullets>
<#list items as each><#if each?index lt open>
<@doc.bullet><#nested each></@doc.bullet>
</#if></#list>
</@doc.bullets>
<#if items?size gt open>
<@doc.details (items?size - open) + " " + more>
<@doc.bullets>
<#list items[open..] as each>
<@doc.bullet><#nested each></@doc.bullet>
</#list>
</@doc.bullets>
</@doc.details>
</#if>
</#if>
</#macro>
