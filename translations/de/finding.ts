<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>workbench</name>
    <message>
        <source>Find in the diagram</source>
        <translation>Im Diagramm suchen</translation>
    </message>
    <message>
        <source>Name, id, description, kind</source>
        <translation>Name, Kennung, Beschreibung, Art</translation>
    </message>
    <message>
        <source>Previous hit (Shift+F3)</source>
        <translation>Voriger Treffer (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Next hit (F3)</source>
        <translation>Nächster Treffer (F3)</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>Suche schließen (Esc)</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} von {count}</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>Something without a meaning in the file</source>
        <translation>Etwas ohne Bedeutung in der Datei</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>{what}, from {start} to {end}</source>
        <translation>{what}, von {start} zu {end}</translation>
    </message>
    <message>
        <source>{what}, step {number}</source>
        <translation>{what}, Schritt {number}</translation>
    </message>
    <message>
        <source>{what}, {where}</source>
        <translation>{what}, {where}</translation>
    </message>
    <message>
        <source>{what}; goes on to {following}</source>
        <translation>{what}; weiter zu {following}</translation>
    </message>
    <message>
        <source>{kind} {name}</source>
        <translation>{kind} {name}</translation>
    </message>
    <message>
        <source>on {what}</source>
        <translation>an {what}</translation>
    </message>
    <message>
        <source>&amp;Find in the diagram…</source>
        <translation>Im Diagramm s&amp;uchen …</translation>
    </message>
    <message>
        <source>search look for</source>
        <translation>finden Suche</translation>
    </message>
    <message>
        <source>Find ne&amp;xt</source>
        <translation>Nächster &amp;Treffer</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>&amp;Voriger Treffer</translation>
    </message>
    <message>
        <source>&amp;Outline of the diagram</source>
        <translation>&amp;Gliederung des Diagramms</translation>
    </message>
    <message>
        <source>tree structure elements</source>
        <translation>Baum Struktur Elemente Outline</translation>
    </message>
    <message>
        <source>Overview &amp;map</source>
        <translation>Übersichts&amp;karte</translation>
    </message>
    <message>
        <source>minimap bird's eye</source>
        <translation>Minimap Vogelperspektive</translation>
    </message>
    <message>
        <source>&amp;Back to the place before</source>
        <translation>&amp;Zurück zur vorigen Stelle</translation>
    </message>
    <message>
        <source>For&amp;ward again</source>
        <translation>&amp;Wieder vor</translation>
    </message>
    <message>
        <source>Outline of the diagram</source>
        <translation>Gliederung des Diagramms</translation>
    </message>
    <message>
        <source>Filter the outline …</source>
        <translation>Gliederung filtern …</translation>
    </message>
    <message>
        <source>Filter the outline</source>
        <translation>Gliederung filtern</translation>
    </message>
    <message>
        <source>Nothing in the outline has this.</source>
        <translation>Nichts in der Gliederung enthält das.</translation>
    </message>
    <message>
        <source>Nothing is drawn yet.</source>
        <translation>Noch ist nichts gezeichnet.</translation>
    </message>
    <message>
        <source>Overview map</source>
        <translation>Übersichtskarte</translation>
    </message>
    <message>
        <source>Drag the frame to scroll</source>
        <translation>Rahmen ziehen, um den Ausschnitt zu bewegen</translation>
    </message>
</context>
</TS>
