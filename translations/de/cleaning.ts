<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>workbench</name>
    <message>
        <source>Clean up</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>1 thing was cleared away.</source>
        <translation>1 Sache wurde entfernt.</translation>
    </message>
    <message>
        <source>{count} things were cleared away.</source>
        <translation>{count} Sachen wurden entfernt oder berichtigt.</translation>
    </message>
    <message>
        <source>There was nothing to clear away.</source>
        <translation>Es gab nichts zu entfernen.</translation>
    </message>
    <message>
        <source>C&amp;lear away what leads nowhere</source>
        <translation>&amp;Entfernen, was ins Leere führt</translation>
    </message>
    <message>
        <source>clean up dangling orphan repair</source>
        <translation>aufräumen bereinigen verwaist reparieren</translation>
    </message>
</context>
</TS>
