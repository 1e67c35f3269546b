"""Listens for files that another start of the program hands over to this window."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from workbench.running_window import BUSY, LONGEST, TAKEN, address, is_answered, wished


class Arrivals(QObject):
    """One window of a user listens; when it goes, the next that is used takes its place."""

    arrived = Signal(list)  # paths

    def __init__(self, is_busy: Callable[[], bool], parent: QObject | None = None) -> None:
        """`is_busy`: nothing can be taken now; who asks then opens a window of its own."""
        super().__init__(parent)
        self._is_busy = is_busy
        self._server: QLocalServer | None = None

    @property
    def is_listening(self) -> bool:
        return self._server is not None and self._server.isListening()

    def listen(self) -> None:
        """Listen, unless another window does already."""
        # Asked first: Qt would put its socket in the place of one that is in use.
        if self.is_listening or is_answered():
            return
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._welcome)
        if not server.listen(address()):
            QLocalServer.removeServer(address())  # left by a program that crashed
            if not server.listen(address()):
                server.deleteLater()  # then every start has a window of its own
                return
        self._server = server

    def close(self) -> None:
        if self._server is not None:
            self._server.close()
            self._server.deleteLater()
            self._server = None

    def _welcome(self) -> None:
        while self._server is not None and self._server.hasPendingConnections():
            guest = self._server.nextPendingConnection()
            guest.setReadBufferSize(LONGEST)
            guest.readyRead.connect(partial(self._hear, guest))
            guest.disconnected.connect(guest.deleteLater)
            self._hear(guest)

    def _hear(self, guest: QLocalSocket) -> None:
        if not guest.canReadLine():
            if guest.bytesAvailable() >= LONGEST:
                guest.abort()
            return
        paths = wished(bytes(guest.readLine(LONGEST).data()))
        if paths is None:
            guest.abort()
            return
        is_taken = not self._is_busy()
        guest.write(TAKEN if is_taken else BUSY)
        guest.flush()
        guest.disconnectFromServer()
        if is_taken:
            self.arrived.emit(paths)
