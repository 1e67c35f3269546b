<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>workbench</name>
    <message>
        <source>Take out bend</source>
        <translation>Knick entfernen</translation>
    </message>
</context>
</TS>
