"""Addresses of servers on this machine: texts do not leave it."""

import ipaddress
from urllib.parse import urlsplit


def check_server(url: str) -> str | None:
    """What is wrong with a server's address, or None: it has to be http on a loopback host."""
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        return str(error)
    if parts.scheme != "http" or not host:
        return "an address such as http://localhost:8081 is wanted"
    if host != "localhost" and not is_loopback(host):
        return f"{host} is not this machine; texts are sent to localhost, 127.0.0.1 or [::1] only"
    return None


def is_loopback(host: str) -> bool:
    """Whether an address, not a name, is a loopback one."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
