<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>workbench</name>
    <message>
        <source>P&amp;DF: a page for each sheet, for mail and print</source>
        <translation>P&amp;DF: eine Seite je Blatt, für E-Mail und Druck</translation>
    </message>
    <message>
        <source>All sheets</source>
        <translation>Alle Blätter</translation>
    </message>
    <message>
        <source>Exported: {count} pictures.</source>
        <translation>Exportiert: {count} Bilder.</translation>
    </message>
    <message>
        <source>all sheets: a PDF with a page for each, or numbered pictures</source>
        <translation>alle Blätter: ein PDF mit einer Seite je Blatt oder nummerierte Bilder</translation>
    </message>
    <message>
        <source>Name a sheet or say --all-sheets, not both.</source>
        <translation>Nennen Sie ein Blatt oder --all-sheets, nicht beides.</translation>
    </message>
</context>
</TS>
