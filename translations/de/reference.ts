<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>workbench</name>
    <message>
        <source>Adopt processes</source>
        <translation>Prozesse übernehmen</translation>
    </message>
</context>
</TS>
