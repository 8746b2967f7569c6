<#-- How a report's parts look in Markdown; html.ftl has the same macros for HTML. Sections are written in them. -->
<#function inline markup><#return markup?markup_string?replace("\\s+", " ", "r")?trim?no_esc></#function>
<#macro heading level text>


${""?left_pad(level, "#")?no_esc} ${text}

</#macro>
<#macro para><#local content><#nested></#local>

${inline(content)}

</#macro>
<#macro note><#local content><#nested></#local>

> ${inline(content)}

</#macro>
<#-- Lines that belong together: a blank one would end a list or a table. -->
<#function close markup><#return markup?markup_string?replace("\\n\\s*\\n", "\n", "r")?trim?no_esc></#function>
<#macro bullets><#local content><#nested></#local>

${close(content)}

</#macro>
<#macro bullet><#local content><#nested></#local>- ${inline(content)}
</#macro>
<#macro table head align><#local content><#nested></#local>

|<#list head as title> ${title} |</#list>
|<#list head as title><#if align[title?index] == "r">---:|<#else>---|</#if></#list>
${close(content)}

</#macro>
<#macro row><#local content><#nested></#local>| ${inline(content)}
</#macro>
<#macro cell><#local content><#nested></#local> ${inline(content)} |</#macro>
<#macro bold text>**${text}**</#macro>
<#macro code text>`${text?replace("`", "'")?no_esc}`</#macro>
<#macro block language text>

```${language}
${text?no_esc}
```

</#macro>
<#macro image name alt>

![${alt}](./${chart_folder}/${name}.png)

</#macro>
<#macro rule>


---

</#macro>
<#macro details summary>

<details>
<summary>${summary}</summary>

<#nested>

</details>

</#macro>
