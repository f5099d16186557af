"""What QGIS knows of the wire: proxies, certificates, logins, identity of servers."""
