<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>workbench</name>
    <message>
        <source>End to end: {first} – {last}</source>
        <translation>Ende zu Ende: {first} – {last}</translation>
    </message>
    <message>
        <source>Responsible office not named</source>
        <translation>Zuständige Stelle nicht genannt</translation>
    </message>
    <message>
        <source>Handover {number}</source>
        <translation>Übergabe {number}</translation>
    </message>
    <message>
        <source>back</source>
        <translation>zurück</translation>
    </message>
</context>
</TS>
