"""QGIS's network settings: proxies, certificates, logins, identity of servers."""
