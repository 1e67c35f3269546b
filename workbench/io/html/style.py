"""How the pages look: on any width, light and dark, on paper.  All text has at least 4.5:1."""

from __future__ import annotations

# Pictures keep the colours of print, so they lie on paper in the dark as well.
STYLE = """
:root{color-scheme:light dark;--ground:#f3f6f8;--ink:#1b2733;--quiet:#4e5b67;--link:#0b6065;
--line:#c3ccd4;--focus:#b34700}
@media (prefers-color-scheme:dark){:root{--ground:#141b21;--ink:#e8edf1;--quiet:#b0bcc6;
--link:#7fd4d6;--line:#3a4751;--focus:#ffb27a}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:130rem;padding:1.5rem clamp(.75rem,3vw,3rem) 3rem;
background:var(--ground);color:var(--ink);
font:1rem/1.5 'Source Sans Pro','Source Sans 3',system-ui,sans-serif}
h1{font-size:1.6rem;line-height:1.25;margin:.5rem 0 1rem}
h2{font-size:1.15rem;margin:2rem 0 .75rem}
a{color:var(--link);text-underline-offset:.2em}
header nav{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:2px}
#full{width:1.1rem;height:1.1rem;margin:0 .5rem 0 0;vertical-align:-.15rem;accent-color:var(--link)}
label{color:var(--quiet)}
.picture{margin:.75rem 0;padding:1rem;background:#fff;border:1px solid var(--line);
border-radius:6px;overflow:auto;--focus:#b34700}
.picture svg{display:block;max-width:100%;height:auto;margin:0 auto}
#full:checked~main .picture svg{max-width:none;margin:0}
svg a{cursor:pointer}
svg a:hover>g>path:first-of-type{stroke:#0b6e72;stroke-width:2.5}
svg a:focus-visible>g>path:first-of-type{stroke:#b34700;stroke-width:3.5}
summary{cursor:pointer;color:var(--quiet);width:max-content}
details p{max-width:48rem}
.links ul{columns:18rem;padding-left:1.25rem;margin:0}
.links li{break-inside:avoid;padding:.15rem 0}
.remark{padding:.75rem 1rem;border-left:4px solid var(--focus)}
@media print{@page{size:landscape;margin:12mm}body{background:#fff;color:#1b2733;padding:0}
nav,details,#full,label{display:none}.picture{border:0;padding:0;overflow:visible}
.picture svg{width:100%;max-height:165mm}section{break-inside:avoid}}
"""
