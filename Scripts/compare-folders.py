"""Compares two folders by content and names every difference: compare-folders.py RECORDED CURRENT.

Packed files (workbooks, documents) are compared by their unpacked parts, databases by their dump, so that another
version of zlib or SQLite makes no difference; of the pictures of a paper only the names count. DOCX is left out where pandoc is absent: the tool then writes none.
"""

import pathlib
import shutil
import sqlite3
import sys
import zipfile


def parts(path):
    """The content of a file as named pieces."""
    if path.suffix in {".xlsx", ".docx", ".pptx"}:
        with zipfile.ZipFile(path) as archive:
            # A picture is drawn by the fonts and the librsvg of the machine: that it is there must do.
            return {
                name: b"picture" if name.endswith(".png") else archive.read(name) for name in archive.namelist()
            }
    if path.suffix in {".sqlite", ".db"}:
        connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        try:
            return {"dump": "\n".join(connection.iterdump()).encode()}
        finally:
            connection.close()
    return {"": path.read_bytes()}


def files(folder):
    """Files under a folder by their relative names."""
    left_out = set() if shutil.which("pandoc") else {".docx", ".pptx"}
    return {
        str(path.relative_to(folder)): path
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.suffix not in left_out
    }


def line_of_difference(recorded, current):
    """The first differing line of two texts, from 1."""
    for number, (old, new) in enumerate(zip(recorded.splitlines(), current.splitlines()), start=1):
        if old != new:
            return number
    return min(len(recorded.splitlines()), len(current.splitlines())) + 1


def differences(recorded, current):
    """A sentence for every file or part that is not as recorded."""
    for name in sorted(recorded.keys() | current.keys()):
        if name not in current:
            yield f"{name}: записан, но больше не создаётся"
        elif name not in recorded:
            yield f"{name}: создаётся, но не записан"
        else:
            old, new = parts(recorded[name]), parts(current[name])
            for part in sorted(old.keys() | new.keys()):
                if old.get(part) != new.get(part):
                    line = line_of_difference(old.get(part, b""), new.get(part, b""))
                    yield f"{name} {part}".rstrip() + f": отличие в строке {line}"


def main():
    recorded, current = (files(pathlib.Path(argument)) for argument in sys.argv[1:3])
    found = list(differences(recorded, current))
    for sentence in found:
        print(sentence, file=sys.stderr)
    if found or not recorded:
        print("Reports/example устарел: Scripts/example-current --update", file=sys.stderr)
        return 1
    print(f"Reports/example соответствует программе, файлов: {len(recorded)}.", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
