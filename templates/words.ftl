<#-- Words and small phrases that several sections need. -->
<#assign baseline_label = run.manifest.matrix.baseline.label()>
<#function title consumer><#return run.consumer(consumer).title()></#function>
<#function titles consumers><#return consumers?map(consumer -> title(consumer))?join(", ")></#function>
<#function baseline_title>
  <#list run.consumers as consumer><#if consumer.baseline><#return consumer.title()></#if></#list>
  <#return baseline_label>
</#function>
<#function where group><#return group.target.name + " (" + group.accelerator + "), " + group.scenario.name></#function>
<#function plural count one many><#if count == 1><#return one><#else><#return format.count(count) + " " + many></#if></#function>
<#function trials count><#return plural(count, "1 trial", "trials")></#function>
<#function blocks count><#return plural(count, "1 block", "blocks")></#function>
<#function median cell metric>
  <#local estimate = cell.estimate(metric)!>
  <#if estimate?has_content><#return format.median(metric, estimate)><#else><#return cell.status()></#if>
</#function>
<#function with_interval cell metric>
  <#local estimate = cell.estimate(metric)!>
  <#if estimate?has_content><#return format.estimate(metric, estimate)><#else><#return cell.status()></#if>
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
<#function verdict comparison>
  <#if comparison.contrast??>
    <#switch comparison.contrast.verdict>
      <#on "LESS"><#return "less CPU time per event than " + title(comparison.reference)>
      <#on "MORE"><#return "more CPU time per event than " + title(comparison.reference)>
      <#on "NO_DETECTABLE_DIFFERENCE"><#return "no detectable difference">
    </#switch>
  </#if>
  <#if comparison.reason.kind == "IS_BASELINE"><#return "baseline"></#if>
  <#return "not compared: " + reason(comparison.reason)>
</#function>
<#function dash text><#if text?has_content><#return text><#else><#return "–"></#if></#function>
