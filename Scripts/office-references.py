"""Makes the papers from which pandoc takes its looks: office-references.py FOLDER [--check].

reference.docx and reference.pptx are pandoc's own ones with our styles: margins, type and signs by the custom of Russian
office work (GOST R 7.0.97), a ruled table whose head is repeated, a page number at the foot, Russian as the language.
The same pandoc gives the same bytes: parts keep their order and one date. --check compares instead of writing.
"""

import io
import pathlib
import re
import subprocess
import sys
import zipfile

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SERIF = "Times New Roman"
MONO = "Courier New"
INK = "1F2933"


def millimetres(length):
    """A length in twentieths of a point."""
    return round(length / 25.4 * 1440)


def fonts(name):
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}" w:cs="{name}" w:eastAsia="{name}"/>'


def style(kind, name, title, paragraph="", run="", based="", following="", extra=""):
    """One style of Word; empty parts are left out."""
    custom = "" if title in BUILT_IN else ' w:customStyle="1"'
    default = ' w:default="1"' if name in {"Normal", "DefaultParagraphFont", "TableNormal"} else ""
    return (
        f'<w:style w:type="{kind}"{default}{custom} w:styleId="{name}"><w:name w:val="{title}"/>'
        + (f'<w:basedOn w:val="{based}"/>' if based else "")
        + (f'<w:next w:val="{following}"/>' if following else "")
        + "<w:qFormat/>"
        + (f"<w:pPr>{paragraph}</w:pPr>" if paragraph else "")
        + (f"<w:rPr>{run}</w:rPr>" if run else "")
        + extra
        + "</w:style>"
    )


BUILT_IN = {
    "Normal", "Body Text", "Title", "Subtitle", "Date", "heading 1", "heading 2", "heading 3", "heading 4", "heading 5",
    "heading 6", "footnote text", "Default Paragraph Font", "caption", "footnote reference", "Hyperlink", "footer",
    "Normal Table", "Block Text", "TOC Heading",
}


def spacing(before=0, after=0, line=240):
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="auto"/>'


def size(points, bold=False, italic=False):
    half = round(points * 2)
    return (
        ("<w:b/><w:bCs/>" if bold else "") + ("<w:i/><w:iCs/>" if italic else "")
        + f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>'
    )


def heading(level, points, centre=False):
    paragraph = (
        "<w:keepNext/><w:keepLines/>" + spacing(240 if level < 3 else 160, 100)
        + ('<w:jc w:val="center"/>' if centre else "") + f'<w:outlineLvl w:val="{level - 1}"/>'
    )
    return style(
        "paragraph", f"Heading{level}", f"heading {level}", paragraph, size(points, bold=True), "Normal", "BodyText")


def word_styles():
    """Every style that pandoc names, so that none of its own looks is left."""
    line = f'w:val="single" w:sz="4" w:space="0" w:color="{INK}"'
    borders = "".join(f"<w:{side} {line}/>" for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
    table = (
        f'<w:tblPr><w:tblStyleRowBandSize w:val="1"/><w:tblBorders>{borders}</w:tblBorders><w:tblCellMar>'
        '<w:top w:w="28" w:type="dxa"/><w:left w:w="70" w:type="dxa"/><w:bottom w:w="28" w:type="dxa"/>'
        '<w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        '<w:tblStylePr w:type="firstRow"><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:bCs/></w:rPr>'
        '<w:tblPr/><w:trPr><w:tblHeader/></w:trPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="E9EEF4"/>'
        '<w:vAlign w:val="center"/></w:tcPr></w:tblStylePr>'
    )
    normal_table = (
        '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="70" w:type="dxa"/>'
        '<w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr>'
    )
    justified = '<w:jc w:val="both"/>'
    parts = [
        style("paragraph", "Normal", "Normal", spacing(), size(12)),
        style("paragraph", "BodyText", "Body Text", spacing(0, 80, 264) + justified, "", "Normal"),
        style("paragraph", "FirstParagraph", "First Paragraph", "", "", "BodyText", "BodyText"),
        style("paragraph", "Compact", "Compact", spacing(0, 40, 264), "", "Normal"),
        style("paragraph", "TableText", "Table Text", spacing(0, 20), size(10), "Normal"),
        style("paragraph", "TableDense", "Table Dense", spacing(0, 10), size(8), "Normal"),
        style("paragraph", "Title", "Title", spacing(240, 80) + '<w:jc w:val="center"/>', size(14, True), "Normal",
              "BodyText"),
        style("paragraph", "Subtitle", "Subtitle", spacing(0, 200) + '<w:jc w:val="center"/>', size(12), "Normal",
              "BodyText"),
        style("paragraph", "Author", "Author", '<w:jc w:val="center"/>', "", "Normal"),
        style("paragraph", "Date", "Date", '<w:jc w:val="center"/>', "", "Normal"),
        style("paragraph", "Abstract", "Abstract", "", "", "BodyText"),
        style("paragraph", "Letterhead", "Letterhead", spacing(0, 20), "", "Normal"),
        style("paragraph", "LetterheadCentre", "Letterhead Centre", spacing(0, 240) + '<w:jc w:val="center"/>',
              size(12, True), "Normal"),
        style("paragraph", "LetterheadRight", "Letterhead Right",
              spacing(0, 20) + f'<w:ind w:left="{millimetres(90)}"/>', "", "Normal"),
        style("paragraph", "Stamp", "Stamp", spacing(0, 120) + '<w:jc w:val="right"/>', size(10, italic=True), "Normal"),
        style("paragraph", "Signature", "Signature Line", "<w:keepNext/><w:keepLines/>" + spacing(360, 0), "", "Normal"),
        style("paragraph", "Executor", "Executor", spacing(360, 0), size(10), "Normal"),
        style("paragraph", "Note", "Note", spacing(40, 120), size(10), "Normal"),
        style("paragraph", "BlockText", "Block Text",
              spacing(80, 120) + '<w:pBdr><w:left w:val="single" w:sz="12" w:space="6" w:color="8C2D19"/></w:pBdr>'
              + f'<w:ind w:left="{millimetres(4)}"/>' + justified, "", "BodyText"),
        style("paragraph", "FrontText", "Front Text", spacing(0, 10), size(9), "Normal"),
        style("paragraph", "FrontTable", "Front Table", spacing(), size(7.5), "Normal"),
        style("paragraph", "FrontExecutor", "Front Executor", spacing(20, 0), size(9), "Normal"),
        style("paragraph", "FrontNote", "Front Note", spacing(0, 10), size(7.5), "Normal"),
        style("paragraph", "FrontCaption", "Front Caption", "<w:keepNext/>" + spacing(20, 10), size(9), "Normal"),
        style("paragraph", "FrontCaution", "Front Caution", spacing(0, 10), size(8.5), "BlockText"),
        style("paragraph", "FrontTitle", "Front Title", spacing(20, 20), size(12, True), "Heading2", "FrontText"),
        style("paragraph", "FrontHeading", "Front Heading", spacing(30, 0), size(10, True), "Heading3", "FrontText"),
        style("paragraph", "FrontPaperTitle", "Front Paper Title", spacing(80, 20), size(13, True), "Title", "FrontText"),
        style("paragraph", "FrontSubtitle", "Front Subtitle", spacing(0, 40), size(10.5), "Subtitle", "FrontText"),
        style("paragraph", "FrontStamp", "Front Stamp", spacing(0, 40), size(9, italic=True), "Stamp"),
        style("paragraph", "FrontLetterheadCentre", "Front Letterhead Centre", spacing(0, 60), size(11, True),
              "LetterheadCentre"),
        style("paragraph", "FrontLetterhead", "Front Letterhead", spacing(), size(9.5), "Normal"),
        style("paragraph", "FrontLetterheadRight", "Front Letterhead Right",
              spacing() + f'<w:ind w:left="{millimetres(80)}"/>', size(9.5), "Normal"),
        heading(1, 14, centre=True), heading(2, 13), heading(3, 12), heading(4, 12), heading(5, 12), heading(6, 12),
        style("paragraph", "FootnoteText", "footnote text", "", size(10), "Normal"),
        style("paragraph", "Footer", "footer", '<w:jc w:val="center"/>', size(10), "Normal"),
        style("paragraph", "DefinitionTerm", "Definition Term", "<w:keepNext/>", size(12, True), "Normal"),
        style("paragraph", "Definition", "Definition", "", "", "Normal"),
        style("paragraph", "Caption", "caption", spacing(160, 60), size(12), "Normal"),
        style("paragraph", "TableCaption", "Table Caption", "<w:keepNext/>", "", "Caption"),
        style("paragraph", "ImageCaption", "Image Caption", spacing(60, 160) + '<w:jc w:val="center"/>', "", "Caption"),
        style("paragraph", "Figure", "Figure", '<w:jc w:val="center"/>', "", "Normal"),
        style("paragraph", "CaptionedFigure", "Captioned Figure", "<w:keepNext/>", "", "Figure"),
        style("paragraph", "TOCHeading", "TOC Heading", "<w:keepNext/>", size(12, True), "Normal"),
        style("character", "DefaultParagraphFont", "Default Paragraph Font"),
        style("character", "VerbatimChar", "Verbatim Char", "", fonts(MONO) + size(11), "DefaultParagraphFont"),
        style("character", "FootnoteReference", "footnote reference", "", '<w:vertAlign w:val="superscript"/>',
              "DefaultParagraphFont"),
        style("character", "Hyperlink", "Hyperlink", "", f'<w:color w:val="{INK}"/>', "DefaultParagraphFont"),
        style("table", "TableNormal", "Normal Table", extra=normal_table),
        style("table", "Table", "Table", spacing(0, 20), size(10), "TableNormal", extra=table),
    ]
    defaults = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{fonts(SERIF)}{size(12)}"
        '<w:lang w:val="ru-RU" w:eastAsia="ru-RU" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<w:styles xmlns:w="{WORD}">{defaults}' + "".join(parts) + "</w:styles>"
    )


def footer():
    """The number of the page; the first page has none."""
    def run(inner):
        return f"<w:r>{inner}</w:r>"

    field = (
        run('<w:fldChar w:fldCharType="begin"/>') + run('<w:instrText xml:space="preserve"> PAGE </w:instrText>')
        + run('<w:fldChar w:fldCharType="separate"/>') + run("<w:t>2</w:t>") + run('<w:fldChar w:fldCharType="end"/>')
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<w:ftr xmlns:w="{WORD}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>{field}</w:p></w:ftr>'
    )


def section():
    """A4 with the margins of an official paper: 30 mm for the binding, 15 mm at the right, 20 mm above and below."""
    return (
        '<w:sectPr><w:footerReference w:type="default" r:id="rId90"/>'
        f'<w:pgSz w:w="{millimetres(210)}" w:h="{millimetres(297)}"/>'
        f'<w:pgMar w:top="{millimetres(20)}" w:right="{millimetres(15)}" w:bottom="{millimetres(20)}" '
        f'w:left="{millimetres(30)}" w:header="{millimetres(10)}" w:footer="{millimetres(10)}" w:gutter="0"/>'
        "<w:titlePg/></w:sectPr>"
    )


def word(parts):
    parts["word/styles.xml"] = word_styles()
    parts["word/footer1.xml"] = footer()
    body = parts["word/document.xml"]
    body = re.sub(r"<w:sectPr\s*/>|<w:sectPr\b.*?</w:sectPr>", "", body, flags=re.DOTALL)
    parts["word/document.xml"] = body.replace("</w:body>", section() + "</w:body>")
    relation = f'<Relationship Id="rId90" Type="{RELATIONS}/footer" Target="footer1.xml"/>'
    name = "word/_rels/document.xml.rels"
    parts[name] = parts[name].replace("</Relationships>", relation + "</Relationships>")
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"
    types = f'<Override PartName="/word/footer1.xml" ContentType="{kind}"/>'
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace("</Types>", types + "</Types>")
    return parts


def slides(parts):
    """Dark words on white, sizes that a hall can read, Russian."""
    for name in list(parts):
        if not isinstance(parts[name], str):
            continue
        text = parts[name].replace('lang="en-US"', 'lang="ru-RU"')
        if name.startswith("ppt/theme/"):
            text = re.sub(r'<a:latin typeface="[^"+]*"', '<a:latin typeface="Arial"', text)
            text = re.sub(r"<a:dk2>.*?</a:dk2>", f'<a:dk2><a:srgbClr val="{INK}"/></a:dk2>', text, flags=re.DOTALL)
            text = re.sub(
                r"<a:accent1>.*?</a:accent1>", '<a:accent1><a:srgbClr val="1F5F99"/></a:accent1>', text, flags=re.DOTALL)
        if name.startswith("ppt/slideMasters/"):
            # Titles of 44 points leave no room for a Russian heading, bodies of 32 none for five lines.
            text = re.sub(
                r"(<p:titleStyle>.*?</p:titleStyle>)",
                lambda found: re.sub(r'sz="\d+"', 'sz="2800" b="1"', found.group(1)), text, flags=re.DOTALL)
            text = re.sub(
                r"(<p:bodyStyle>.*?</p:bodyStyle>)",
                lambda found: re.sub(r'sz="(\d+)"', lambda one: f'sz="{min(int(one.group(1)), 2000)}"', found.group(1)),
                text, flags=re.DOTALL)
        parts[name] = text
    return parts


def unpacked(archive):
    """Parts in their order: text for XML, bytes for the rest."""
    with zipfile.ZipFile(io.BytesIO(archive)) as packed:
        parts = {}
        for name in packed.namelist():
            content = packed.read(name)
            parts[name] = content.decode("utf-8") if name.endswith((".xml", ".rels")) else content
        return parts


def packed(parts):
    result = io.BytesIO()
    with zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return result.getvalue()


def default(name):
    return subprocess.run(["pandoc", "--print-default-data-file", name], check=True, capture_output=True).stdout


def main():
    folder = pathlib.Path(sys.argv[1])
    status = 0
    for name, change in (("reference.docx", word), ("reference.pptx", slides)):
        made = change(unpacked(default(name)))
        target = folder / name
        if "--check" in sys.argv:
            if unpacked(target.read_bytes()) != made:
                print(f"{target}: не таков, каким его делает Scripts/office-references.py", file=sys.stderr)
                status = 1
        else:
            target.write_bytes(packed(made))
    return status


if __name__ == "__main__":
    sys.exit(main())
