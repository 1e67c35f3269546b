"""What a document says about itself: as XMP, with the claims of PDF/UA-1 and PDF/A-2a, and in Info.

Both claims are checked by the tests on every kind of document we write.
"""

from __future__ import annotations

from datetime import datetime
from xml.sax.saxutils import escape

import msgspec
import pikepdf
from pikepdf import Array, Dictionary, Name

from workbench.io.pdf.fonts import compressed, printable
from workbench.io.pdf.srgb import srgb_profile

LONGEST_TITLE = 1_000  # characters
PRODUCER = "Process Workbench"

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
{creator}<xmp:CreateDate>{date}</xmp:CreateDate>
<xmp:ModifyDate>{date}</xmp:ModifyDate>
<xmp:CreatorTool>{producer}</xmp:CreatorTool>
<pdf:Producer>{producer}</pdf:Producer>
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 the document follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""
_CREATOR = "<dc:creator><rdf:Seq><rdf:li>{name}</rdf:li></rdf:Seq></dc:creator>\n"


class Information(msgspec.Struct, frozen=True, kw_only=True):
    """Title, language (``de``, ``en``), author and date of a document; the caller gives the date,

    so that the same content gives the same bytes.
    """

    title: str
    language: str
    date: datetime
    author: str = ""


def write_metadata(pdf: pikepdf.Pdf, information: Information) -> None:
    """Write XMP, Info, language, viewer preferences and the output intent."""
    date = information.date.astimezone() if information.date.tzinfo is None else information.date
    title = printable(information.title).strip()[:LONGEST_TITLE] or PRODUCER
    author = printable(information.author).strip()[:LONGEST_TITLE]
    xmp = _XMP.format(
        title=escape(title),
        language=information.language,
        creator=_CREATOR.format(name=escape(author)) if author else "",
        date=date.isoformat(timespec="seconds"),
        producer=PRODUCER,
    )
    root = pdf.Root
    root.Metadata = pdf.make_indirect(
        pikepdf.Stream(pdf, xmp.encode("utf-8"), Type=Name.Metadata, Subtype=Name.XML)
    )
    root.Lang = pikepdf.String(information.language)
    root.MarkInfo = Dictionary(Marked=True)
    root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    profile = srgb_profile()
    root.OutputIntents = Array(
        [
            Dictionary(
                Type=Name.OutputIntent,
                S=Name.GTS_PDFA1,
                OutputConditionIdentifier=pikepdf.String("sRGB IEC61966-2.1"),
                Info=pikepdf.String("sRGB IEC61966-2.1"),
                DestOutputProfile=compressed(pdf, profile, N=3),
            )
        ]
    )
    zone = date.strftime("%z")
    stamp = date.strftime("D:%Y%m%d%H%M%S") + f"{zone[:3]}'{zone[3:5]}'"
    info = pdf.make_indirect(
        Dictionary(
            Title=pikepdf.String(title),
            Creator=pikepdf.String(PRODUCER),
            Producer=pikepdf.String(PRODUCER),
            CreationDate=pikepdf.String(stamp),
            ModDate=pikepdf.String(stamp),
        )
    )
    if author:
        info.Author = pikepdf.String(author)
    pdf.trailer.Info = info
