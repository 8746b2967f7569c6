<#-- How a report's parts look in HTML; markdown.ftl has the same macros for Markdown. Sections are written in them. -->
<#macro heading level text><h${level} id="${text?lower_case?replace("[^a-z0-9]+", "-", "r")?remove_beginning("-")?remove_ending("-")}">${text}</h${level}>
</#macro>
<#macro para><p><#nested></p>
</#macro>
<#macro note><p class="note"><#nested></p>
</#macro>
<#macro bullets><ul>
<#nested>
</ul>
</#macro>
<#macro bullet><li><#nested></li>
</#macro>
<#macro table head align>
<#global columns = align cell_index = 0>
<div class="wide" tabindex="0"><table>
<thead><tr><#list head as title><th scope="col"<#if align[title?index] == "r"> class="number"</#if>>${title}</th></#list></tr></thead>
<tbody>
<#nested>
</tbody></table></div>
</#macro>
<#macro row><#global cell_index = 0><tr><#nested></tr>
</#macro>
<#macro cell><#if cell_index == 0><th scope="row"><#nested></th><#else><td<#if columns[cell_index] == "r"> class="number"</#if>><#nested></td></#if><#global cell_index = cell_index + 1></#macro>
<#macro bold text><strong>${text}</strong></#macro>
<#macro code text><code>${text}</code></#macro>
<#macro block language text><pre><code>${text}</code></pre>
</#macro>
<#macro image name alt><figure><picture>
<source media="(prefers-color-scheme: dark)" srcset="data:image/png;base64,${dark_charts[name]?no_esc}">
<img alt="${alt}" width="830" src="data:image/png;base64,${light_charts[name]?no_esc}">
</picture></figure>
</#macro>
<#macro rule><hr>
</#macro>
<#macro details summary><details><summary>${summary}</summary>
<#nested>
</details>
</#macro>
