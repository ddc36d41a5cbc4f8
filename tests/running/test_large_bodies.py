"""A body of a gigabyte is refused within the first megabytes, and costs neither memory nor disk (I3)."""

import re
import socket
from pathlib import Path

import pytest

from tests.running.children import Child, serving

MEGABYTE = 1024 * 1024
GIGABYTE = 1024 * MEGABYTE


def resident(pid: int) -> int:
    """Give the memory of a process, in bytes."""
    found = re.search(r"VmRSS:\s+(\d+) kB", Path(f"/proc/{pid}/status").read_text())
    assert found
    return int(found[1]) * 1024


def stream(child: Child, head: str, piece: bytes, path: str = "/account/inloggen/") -> tuple[str, int]:
    """Send pieces until the server has answered or closed; give the first line and how much it took."""
    taken = 0
    with socket.create_connection(("127.0.0.1", child.port), timeout=10) as line:
        line.sendall(f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n{head}\r\n\r\n".encode())
        line.settimeout(0.05)
        answer = b""
        while taken < GIGABYTE and b"\r\n" not in answer:
            try:
                taken += line.send(piece)
                answer += line.recv(4096)
            except TimeoutError:
                continue
            except OSError:
                break
        line.settimeout(5)
        while b"\r\n" not in answer:
            answer += line.recv(4096)
    return answer.split(b"\r\n")[0].decode(), taken


KINDS = ("application/x-www-form-urlencoded", "multipart/form-data; boundary=b")


@pytest.mark.parametrize("kind", KINDS)
def test_a_gigabyte_is_refused_at_once(data: Path, kind: str) -> None:
    with serving(data) as child:
        before = resident(child.web_worker())
        line, taken = stream(child, f"Content-Type: {kind}\r\nContent-Length: {GIGABYTE}", b"x" * 65_536)
        after = resident(child.web_worker())
        assert child.ask("/account/inloggen/").status == 200
    assert " 413 " in line
    assert taken < 8 * MEGABYTE
    assert after - before < 16 * MEGABYTE


def test_a_body_that_hides_its_size_is_refused(data: Path) -> None:
    with serving(data) as child:
        piece = b"10000\r\n" + b"x" * 65_536 + b"\r\n"
        line, taken = stream(child, "Transfer-Encoding: chunked", piece)
    assert " 411 " in line
    assert taken < 8 * MEGABYTE
