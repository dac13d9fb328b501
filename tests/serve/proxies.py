"""The web servers that docs/deploy/ has files for: the command that runs each with our file."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.server import ROOT

DEPLOY = ROOT / "docs" / "deploy"
NAME = "localhost"
# What `a2enmod` and Debian's own files switch on around ours.
APACHE_MODULES = [
    "mpm_event",
    "authz_core",
    "alias",
    "ssl",
    "socache_shmcb",
    "headers",
    "proxy",
    "proxy_http",
]
APACHE_FOLDERS = ("/usr/lib/apache2/modules", "/usr/lib64/httpd/modules", "/usr/lib/httpd/modules")


@dataclass(frozen=True)
class Proxy:
    """A web server: its program, Debian's package, and how it is started."""

    program: str
    package: str
    command: Callable[..., list[str]]


def nginx(folder: Path, *, port: int, server: int, certificate: Path, key: Path) -> list[str]:
    """The command that runs nginx with our file, in a folder of its own."""
    site = _ours(
        "nginx.conf",
        ("127.0.0.1:8000", f"127.0.0.1:{server}"),
        ("listen 443 ssl", f"listen 127.0.0.1:{port} ssl"),
        ("/etc/ssl/certs/school.example.pem", str(certificate)),
        ("/etc/ssl/private/school.example.key", str(key)),
        ("school.example;", f"{NAME};"),
    )
    temporary = " ".join(
        f"{kind}_temp_path {folder};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    http_part = f"http {{ access_log off; {temporary} {site} }}"
    whole = f"daemon off; pid {folder}/pid; error_log stderr; events {{}} {http_part}"
    (folder / "nginx.conf").write_text(whole, encoding="utf-8")
    return ["nginx", "-p", str(folder), "-e", "stderr", "-c", str(folder / "nginx.conf")]


def caddy(folder: Path, *, port: int, server: int, certificate: Path, key: Path) -> list[str]:
    """The command that runs Caddy with our file."""
    site = _ours(
        "Caddyfile",
        ("127.0.0.1:8000", f"127.0.0.1:{server}"),
        ("school.example {", f"https://{NAME}:{port} {{\n\tbind 127.0.0.1\n\ttls {certificate} {key}"),
    )
    alone = f"{{\n\tadmin off\n\tauto_https disable_redirects\n\tstorage file_system {folder}\n}}\n"
    (folder / "Caddyfile").write_text(alone + site, encoding="utf-8")
    return ["caddy", "run", "--config", str(folder / "Caddyfile"), "--adapter", "caddyfile"]


def apache(folder: Path, *, port: int, server: int, certificate: Path, key: Path) -> list[str]:
    """The command that runs Apache with our file and the modules that it names."""
    site = _ours(
        "apache.conf",
        ("127.0.0.1:8000", f"127.0.0.1:{server}"),
        ("<VirtualHost *:443>", f"Listen 127.0.0.1:{port}\n<VirtualHost 127.0.0.1:{port}>"),
        ("/etc/ssl/certs/school.example.pem", str(certificate)),
        ("/etc/ssl/private/school.example.key", str(key)),
        ("ServerName school.example", f"ServerName {NAME}"),
    )
    modules = next((path for path in APACHE_FOLDERS if Path(path).is_dir()), APACHE_FOLDERS[0])
    loaded = [f"LoadModule {name}_module {modules}/mod_{name}.so" for name in APACHE_MODULES]
    alone = [
        f'ServerRoot "{folder}"',
        "ServerName localhost",
        f'PidFile "{folder}/pid"',
        "ErrorLog /dev/stderr",
    ]
    (folder / "apache.conf").write_text("\n".join([*alone, *loaded, site]), encoding="utf-8")
    return ["apache2", "-D", "FOREGROUND", "-E", "/dev/stderr", "-f", str(folder / "apache.conf")]


def _ours(name: str, *replaced: tuple[str, str]) -> str:
    """Our file with another name, port and certificate; whatever is replaced has to be in it."""
    site = (DEPLOY / name).read_text(encoding="utf-8")
    for ours, here in replaced:
        assert ours in site
        site = site.replace(ours, here)
    return site


PROXIES = (
    Proxy("nginx", "nginx", nginx),
    Proxy("caddy", "caddy", caddy),
    Proxy("apache2", "apache2-bin", apache),
)
