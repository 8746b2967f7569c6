<#-- The report: the original's sections in its order. Each file is one of them. -->
<#include "words.ftl">
<#include "sections/title.ftl">
<#include "sections/charts.ftl">
<#include "sections/throughput.ftl">
<#include "sections/ratio.ftl">
<#include "sections/counts.ftl">
<#include "sections/statistics.ftl">
<#include "sections/tiers.ftl">
<#include "sections/matrix.ftl">
<#include "sections/recommendations.ftl">
<#include "sections/platforms.ftl">
<#include "sections/targets.ftl">
<#include "sections/builds.ftl">
<#include "sections/insights.ftl">
<#include "sections/conclusion.ftl">
<#include "sections/footer.ftl">
