<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>workbench</name>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Move {count} elements</source>
        <translation>{count} Elemente verschieben</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete {count} elements</source>
        <translation>{count} Elemente löschen</translation>
    </message>
    <message>
        <source>Resize</source>
        <translation>Größe ändern</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Bend line</source>
        <translation>Linie verlegen</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Neu verbinden</translation>
    </message>
    <message>
        <source>Move name</source>
        <translation>Namen verschieben</translation>
    </message>
    <message>
        <source>Add {kind}</source>
        <translation>{kind} hinzufügen</translation>
    </message>
    <message>
        <source>“{name}” stands there already. Let it go beside that.</source>
        <translation>„{name}“ steht dort schon. Bitte daneben ablegen.</translation>
    </message>
    <message>
        <source>Something stands there already. Let it go beside that.</source>
        <translation>Dort steht schon etwas. Bitte daneben ablegen.</translation>
    </message>
    <message>
        <source>Change the width of the name</source>
        <translation>Breite des Namens ändern</translation>
    </message>
</context>
</TS>
