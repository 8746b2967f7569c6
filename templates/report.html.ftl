<#import "html.ftl" as doc>
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>eBPF ring buffer benchmark: ${run.manifest.matrix.name}, ${format.date(run.manifest.startedAt)}</title>
<style>
:root { --back: #ffffff; --text: #1f2328; --quiet: #59636e; --line: #d8dee4; --soft: #f6f8fa; --accent: #0072b2; }
@media (prefers-color-scheme: dark) {
  :root { --back: #0d1117; --text: #e6edf3; --quiet: #9198a1; --line: #30363d; --soft: #151b23; --accent: #56b4e9; }
}
body { background: var(--back); color: var(--text); font: 16px/1.55 system-ui, sans-serif; margin: 0; }
main { max-width: 54rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1, h2 { border-bottom: 1px solid var(--line); padding-bottom: .3rem; }
h2 { margin-top: 2.8rem; }
h3 { margin-top: 2rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-size: .9rem; margin: .8rem 0; }
th, td { border: 1px solid var(--line); padding: .3rem .6rem; text-align: left; vertical-align: top; }
th { background: var(--soft); }
.number { text-align: right; font-variant-numeric: tabular-nums; }
.note { border-left: .25rem solid var(--accent); color: var(--quiet); padding-left: .9rem; }
code { background: var(--soft); border-radius: .25rem; font-size: .88em; overflow-wrap: anywhere; padding: .1em .3em; }
pre { background: var(--soft); overflow-x: auto; padding: .8rem; }
pre code { padding: 0; }
figure { margin: 1rem 0; }
img { height: auto; max-width: 100%; }
hr { border: 0; border-top: 1px solid var(--line); margin: 2rem 0; }
details { margin: 1rem 0; }
summary { cursor: pointer; }
</style>
</head>
<body>
<main>
<#include "report.ftl">
</main>
</body>
</html>
