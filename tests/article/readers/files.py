"""Files for readers: the smallest DOCX and PDF that hold a text."""

import io
import zipfile
from collections.abc import Sequence

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"


def docx_of(body: str, *, part: str = "word/document.xml", prolog: str = "") -> bytes:
    """A Word file with this XML in its body; `w:` and `mc:` are declared."""
    document = f'{prolog}<w:document xmlns:w="{_W}" xmlns:mc="{_MC}"><w:body>{body}</w:body></w:document>'
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    relations = f'<Relationships><Relationship Id="rId1" Type="{kind}" Target="/{part}"/></Relationships>'
    return zip_of({"_rels/.rels": relations.encode(), part: document.encode()})


def zip_of(files: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return packed.getvalue()


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def pdf_of(lines: Sequence[str]) -> bytes:
    """A PDF of one page. Its font says of each glyph which sign it is, as browsers that print do."""
    signs = sorted(set("".join(lines)))
    shown = "".join(f"<{_glyphs(line, signs)}> Tj 0 -20 Td " for line in lines)
    return _pdf(
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R"
        " /Resources << /Font << /F1 5 0 R >> >> >>",
        _stream(f"BT /F1 12 Tf 20 780 Td {shown} ET"),
        "<< /Type /Font /Subtype /Type0 /BaseFont /Any /Encoding /Identity-H"
        " /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>",
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Any /DW 1000"
        " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
        _stream(_signs_of_glyphs(signs)),
    )


def _glyphs(line: str, signs: Sequence[str]) -> str:
    return "".join(f"{signs.index(sign) + 1:04x}" for sign in line)


def _signs_of_glyphs(signs: Sequence[str]) -> str:
    rows = "\n".join(
        f"<{at:04x}> <{sign.encode('utf-16-be').hex()}>" for at, sign in enumerate(signs, start=1)
    )
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        "1 begincodespacerange <0000> <ffff> endcodespacerange\n"
        f"{len(signs)} beginbfchar\n{rows}\nendbfchar\nendcmap end end"
    )


def _stream(content: str) -> str:
    return f"<< /Length {len(content)} >>\nstream\n{content}\nendstream"


def _pdf(*objects: str) -> bytes:
    data, places = "%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(data))
        data += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(data)}\n%%EOF\n"
    return f"{data}xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{end}".encode("ascii")
