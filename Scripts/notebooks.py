"""Executes the notebooks over a database: notebooks.py DATABASE NOTEBOOK... [--update].

Without --update the committed outputs are compared with the fresh ones: text word by word, pictures only by being there,
as another version of the plotting library draws other bytes. Counters of execution are fixed and no time is kept.
"""

import os
import pathlib
import sys

import nbformat
from nbclient import NotebookClient


def executed(path, database):
    """The notebook with fresh outputs."""
    book = nbformat.read(path, as_version=4)
    os.environ["SPRAVKA_DATA"] = str(database)
    NotebookClient(book, timeout=300, kernel_name="python3", resources={"metadata": {"path": str(path.parent)}}).execute()
    for cell in book.cells:
        cell.metadata.pop("execution", None)
    book.metadata = {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }
    return book


def said(book):
    """What a reader sees, without the bytes of pictures."""
    shown = []
    for number, cell in enumerate(book.cells):
        for output in cell.get("outputs", []):
            data = output.get("data", {})
            if "image/png" in data:
                shown.append((number, "picture"))
            elif "text/html" in data:
                shown.append((number, data["text/html"]))
            else:
                shown.append((number, output.get("text", data.get("text/plain", ""))))
    return shown


def main():
    arguments = [argument for argument in sys.argv[1:] if argument != "--update"]
    database = pathlib.Path(arguments[0]).resolve()
    status = 0
    for name in arguments[1:]:
        path = pathlib.Path(name)
        fresh = executed(path, database)
        if "--update" in sys.argv:
            nbformat.write(fresh, path)
            continue
        recorded = said(nbformat.read(path, as_version=4))
        if recorded != said(fresh):
            for old, new in zip(recorded + [None], said(fresh) + [None]):
                if old != new:
                    print(f"{name}: было {old}, стало {new}", file=sys.stderr)
                    break
            print(f"{name} устарела: Scripts/notebooks --update", file=sys.stderr)
            status = 1
    return status


if __name__ == "__main__":
    sys.exit(main())
