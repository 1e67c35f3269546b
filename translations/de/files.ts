<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>workbench</name>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>clipboard place</source>
        <translation>Zwischenablage Ort Speicherort</translation>
    </message>
    <message>
        <source>XML of the process</source>
        <translation>XML des Prozesses</translation>
    </message>
    <message>
        <source>source code</source>
        <translation>Quelltext</translation>
    </message>
    <message>
        <source>The path is in the clipboard.</source>
        <translation>Der Pfad ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>&amp;JPEG: pixels, where PNG is not taken</source>
        <translation>&amp;JPEG: Bildpunkte, wo PNG nicht angenommen wird</translation>
    </message>
    <message>
        <source>JPEG picture</source>
        <translation>JPEG-Bild</translation>
    </message>
    <message>
        <source>At the start, &amp;open what was open last</source>
        <translation>Beim Start wieder ö&amp;ffnen, was zuletzt offen war</translation>
    </message>
    <message>
        <source>Search in the XML …</source>
        <translation>Im XML suchen …</translation>
    </message>
    <message>
        <source>Search in the XML</source>
        <translation>Im XML suchen</translation>
    </message>
    <message>
        <source>As it would be saved now</source>
        <translation>So, wie jetzt gespeichert würde</translation>
    </message>
    <message>
        <source>XML: {name}</source>
        <translation>XML: {name}</translation>
    </message>
</context>
</TS>
