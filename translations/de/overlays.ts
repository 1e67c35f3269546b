<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>workbench</name>
    <message>
        <source>several</source>
        <translation>mehrere</translation>
    </message>
    <message>
        <source>others</source>
        <translation>weitere</translation>
    </message>
    <message>
        <source>{low} to under {high}</source>
        <translation>{low} bis unter {high}</translation>
    </message>
    <message>
        <source>under {high}</source>
        <translation>unter {high}</translation>
    </message>
    <message>
        <source>{low} and more</source>
        <translation>{low} und mehr</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>überfällig</translation>
    </message>
    <message>
        <source>within {days} days</source>
        <translation>innerhalb von {days} Tagen</translation>
    </message>
    <message>
        <source>later</source>
        <translation>später</translation>
    </message>
    <message>
        <source>within the last year</source>
        <translation>innerhalb des letzten Jahres</translation>
    </message>
    <message>
        <source>up to three years ago</source>
        <translation>vor bis zu drei Jahren</translation>
    </message>
    <message>
        <source>longer ago</source>
        <translation>länger her</translation>
    </message>
    <message>
        <source>in the future</source>
        <translation>künftig</translation>
    </message>
    <message>
        <source>filled in</source>
        <translation>ausgefüllt</translation>
    </message>
    <message>
        <source>not filled in</source>
        <translation>nicht ausgefüllt</translation>
    </message>
    <message>
        <source>Colour &amp;by</source>
        <translation>Einfärben &amp;nach</translation>
    </message>
    <message>
        <source>Colour processes by</source>
        <translation>Prozesse einfärben nach</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Colouring the landscape</source>
        <translation>Landkarte wird eingefärbt</translation>
    </message>
    <message>
        <source>No process of this landscape has a file yet.</source>
        <translation>Noch kein Prozess dieser Landkarte hat eine Datei.</translation>
    </message>
</context>
</TS>
