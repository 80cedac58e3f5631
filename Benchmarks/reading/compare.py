"""Reads the same workbooks with four readers in one run and prints the times as ratios.

usage: compare.py BENCHMARK FOLDER [ROUNDS]

BENCHMARK is the built reading-benchmark, FOLDER holds the .xlsx files. Every reader is asked for all cells of all sheets
and runs in a process of its own, in turn, ROUNDS times (3); the median counts. openpyxl runs once: it takes minutes.
Processor time (user + system, start of the process included) is less disturbed by what else the machine does.
"""

import os
import pathlib
import statistics
import subprocess
import sys

READERS = {
    "python-calamine": """
import python_calamine
for path in paths:
    book = python_calamine.CalamineWorkbook.from_path(path)
    for name in book.sheet_names:
        cells += sum(len(row) for row in book.get_sheet_by_name(name).to_python(skip_empty_area=False))
""",
    "fastexcel": """
import fastexcel, logging
logging.disable(logging.CRITICAL)
for path in paths:
    book = fastexcel.read_excel(path)
    for name in book.sheet_names:
        sheet = book.load_sheet(name, header_row=None, dtypes="string")
        cells += sheet.height * sheet.width
""",
    "fastexcel, types guessed": """
import fastexcel, logging
logging.disable(logging.CRITICAL)
for path in paths:
    book = fastexcel.read_excel(path)
    for name in book.sheet_names:
        sheet = book.load_sheet(name)
        cells += sheet.height * sheet.width
""",
    "openpyxl, read only": """
import openpyxl
for path in paths:
    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    for sheet in book.worksheets:
        cells += sum(len(row) for row in sheet.iter_rows(values_only=True))
""",
}

FRAME = """
import sys, time
paths, cells = sys.argv[1:], 0
start = time.perf_counter()
{body}
print(time.perf_counter() - start, cells)
"""


def run(command):
    """Seconds that the reader counted, and processor seconds of its process."""
    before = os.times()
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    after = os.times()
    processor = after.children_user - before.children_user + after.children_system - before.children_system
    return float(output.split()[0]), processor


def main():
    benchmark, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 3
    paths = sorted(str(path) for path in folder.rglob("*.xlsx"))
    commands = {
        "Tables, 1 thread": [benchmark, "1", *paths],
        "Tables, 2 threads": [benchmark, "2", *paths],
    }
    for name, body in READERS.items():
        commands[name] = [sys.executable, "-c", FRAME.format(body=body), *paths]
    times = {name: [] for name in commands}
    for turn in range(rounds):
        for name, command in commands.items():
            if name.startswith("openpyxl") and turn > 0:
                continue
            times[name].append(run(command))
    base = [statistics.median(values) for values in zip(*times["Tables, 1 thread"])]
    size = sum(pathlib.Path(path).stat().st_size for path in paths)
    print(f"{len(paths)} files, {size / 1e6:.1f} MB packed, {rounds} rounds")
    print("| reader | median s | ratio | median processor s | ratio |")
    print("| --- | --- | --- | --- | --- |")
    for name, values in times.items():
        wall, processor = (statistics.median(column) for column in zip(*values))
        print(f"| {name} | {wall:.2f} | {wall / base[0]:.1f} | {processor:.2f} | {processor / base[1]:.1f} |")


if __name__ == "__main__":
    main()
