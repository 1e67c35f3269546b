<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>workbench</name>
    <message>
        <source>Align &amp;left</source>
        <translation>&amp;Links ausrichten</translation>
    </message>
    <message>
        <source>Align &amp;centres</source>
        <translation>&amp;Zentriert ausrichten</translation>
    </message>
    <message>
        <source>Align &amp;right</source>
        <translation>&amp;Rechts ausrichten</translation>
    </message>
    <message>
        <source>Align &amp;top</source>
        <translation>&amp;Oben ausrichten</translation>
    </message>
    <message>
        <source>Align &amp;middles</source>
        <translation>&amp;Mittig ausrichten</translation>
    </message>
    <message>
        <source>Align &amp;bottom</source>
        <translation>U&amp;nten ausrichten</translation>
    </message>
    <message>
        <source>Distribute &amp;horizontally</source>
        <translation>&amp;Waagerecht verteilen</translation>
    </message>
    <message>
        <source>Distribute &amp;vertically</source>
        <translation>&amp;Senkrecht verteilen</translation>
    </message>
    <message>
        <source>equal gaps spacing</source>
        <translation>gleiche Abstände gleichmäßig verteilen</translation>
    </message>
    <message>
        <source>&amp;Straighten</source>
        <translation>&amp;Begradigen</translation>
    </message>
    <message>
        <source>row column straight flows</source>
        <translation>Zeile Spalte gerade Flüsse</translation>
    </message>
    <message>
        <source>Same &amp;width</source>
        <translation>Gleiche B&amp;reite</translation>
    </message>
    <message>
        <source>Same h&amp;eight</source>
        <translation>Gleiche &amp;Höhe</translation>
    </message>
    <message>
        <source>Same si&amp;ze</source>
        <translation>Gleiche &amp;Größe</translation>
    </message>
    <message>
        <source>equal size as the one selected last</source>
        <translation>gleich groß wie zuletzt ausgewählt</translation>
    </message>
    <message>
        <source>&amp;Uniform task size</source>
        <translation>&amp;Einheitliche Aufgabengröße</translation>
    </message>
    <message>
        <source>equal size of all tasks</source>
        <translation>alle Aufgaben gleich groß</translation>
    </message>
    <message>
        <source>Make or take &amp;away room</source>
        <translation>&amp;Platz schaffen oder wegnehmen</translation>
    </message>
    <message>
        <source>space tool insert remove gap push</source>
        <translation>Abstand Lücke einfügen verschieben Raum Werkzeug</translation>
    </message>
    <message>
        <source>Move to the &amp;origin</source>
        <translation>An den &amp;Ursprung rücken</translation>
    </message>
    <message>
        <source>align to origin top left</source>
        <translation>Ursprung links oben ganze Zeichnung</translation>
    </message>
    <message>
        <source>&amp;Grid on or off</source>
        <translation>Ras&amp;ter ein oder aus</translation>
    </message>
    <message>
        <source>snap align with points</source>
        <translation>einrasten ausrichten Punkte</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>Ausrichten</translation>
    </message>
    <message>
        <source>Distribute</source>
        <translation>Verteilen</translation>
    </message>
    <message>
        <source>Same size</source>
        <translation>Gleiche Größe</translation>
    </message>
    <message>
        <source>Uniform task size</source>
        <translation>Einheitliche Aufgabengröße</translation>
    </message>
    <message>
        <source>Straighten</source>
        <translation>Begradigen</translation>
    </message>
    <message>
        <source>Move to the origin</source>
        <translation>An den Ursprung rücken</translation>
    </message>
    <message>
        <source>Make room</source>
        <translation>Platz schaffen</translation>
    </message>
    <message>
        <source>Not distributed: that takes at least three elements one after the other. Select more of them.</source>
        <translation>Nicht verteilt: Dafür braucht es mindestens drei Elemente hintereinander. Weitere Elemente dazu auswählen.</translation>
    </message>
    <message>
        <source>Lead line a&amp;new</source>
        <translation>Linie &amp;neu führen</translation>
    </message>
    <message>
        <source>Lead anew</source>
        <translation>Linie neu führen</translation>
    </message>
    <message>
        <source>Lead {count} lines anew</source>
        <translation>{count} Linien neu führen</translation>
    </message>
    <message>
        <source>straighten route reset bends remove</source>
        <translation>begradigen Verlauf zurücksetzen Knicke entfernen</translation>
    </message>
</context>
</TS>
