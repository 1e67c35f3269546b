"""Web pages around pictures: a file each, without network and script."""

from workbench.io.html.page import WebLink, WebPage, WebPicture, is_own, write_page

__all__ = ["WebLink", "WebPage", "WebPicture", "is_own", "write_page"]
