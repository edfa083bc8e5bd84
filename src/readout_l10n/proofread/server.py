"""A LanguageTool server on this machine, asked over HTTP.

Texts do not leave the machine: the host has to be a loopback address, whatever its name says;
redirections are not followed and proxies not used.
"""

import http.client
import json
import socket
from typing import Any
from urllib.parse import urlencode, urlsplit

from readout_l10n.proofread.address import check_server, is_loopback
from readout_l10n.proofread.languagetool import Answer, Ask, ProofreadError

_MEND = "start it with `java -cp languagetool-server.jar org.languagetool.server.HTTPServer`"


def server(url: str, timeout: float) -> Ask:
    """A way to ask the server at an address; seconds to wait for one document."""

    def ask(text: str, locale: str) -> Answer:
        wrong = check_server(url)
        if wrong:
            raise ProofreadError(f"LanguageTool: {wrong}")
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port or 80
        body = urlencode({"text": text, "language": locale}).encode()
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        try:
            address = _loopback_address(host, port)
            connection = http.client.HTTPConnection(address, port, timeout=timeout)
            try:
                connection.request("POST", f"{parts.path.rstrip('/')}/v2/check", body, headers)
                response = connection.getresponse()
                status, content = response.status, response.read()
            finally:
                connection.close()
        except TimeoutError:
            message = f"no answer in {timeout:g} s; set a longer `timeout` under [languagetool]"
            raise ProofreadError(f"LanguageTool at {url}: {message}") from None
        except (OSError, http.client.HTTPException) as error:
            message = f"cannot be reached ({error}); {_MEND}, or take [languagetool] out"
            raise ProofreadError(f"LanguageTool at {url}: {message}") from None
        if status != http.client.OK:
            said = content.decode("utf-8", "replace").strip()[:200]
            raise ProofreadError(f"LanguageTool at {url}: answered {status}: {said}")
        return read_answer(content, url)

    return ask


def read_answer(content: bytes | str, whence: str) -> Answer:
    """The JSON object that was answered. Raises ProofreadError."""
    try:
        answer: Any = json.loads(content)
    except ValueError:
        answer = None
    if not isinstance(answer, dict):
        raise ProofreadError(f"LanguageTool at {whence}: its answer is no JSON object")
    return answer


def _loopback_address(host: str, port: int) -> str:
    """An address of a host, all of whose addresses are loopback ones. Raises ProofreadError."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    addresses = [str(place[0]) for *_, place in found]
    if not addresses or not all(map(is_loopback, addresses)):
        message = f"{host} is not this machine here; write 127.0.0.1 instead"
        raise ProofreadError(f"LanguageTool: {message}")
    ipv4 = [address for address in addresses if "." in address]
    return (ipv4 or addresses)[0]
