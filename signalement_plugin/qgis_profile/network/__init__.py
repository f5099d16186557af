"""QGIS's network settings: proxies, certificates, logins, hosts of photos; addresses and identity
of servers."""
