<@doc.heading 1 "eBPF benchmark results"/>
