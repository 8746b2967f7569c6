<#import "html.ftl" as doc>
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>eBPF ring buffer benchmark: ${run.manifest.matrix.name}, ${format.date(run.manifest.startedAt)}</title>
<style>
<#include "report.css" parse=false>
</style>
</head>
<body>
<main>
<#include "report.ftl">
</main>
<script>
<#include "report.js" parse=false>
</script>
</body>
</html>
