<#import "markdown.ftl" as doc>
<#include "report.ftl">
