<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>workbench</name>
    <message>
        <source>Lists what two versions of a process or landscape say and draw differently, by id. The exit code is 0 where that is nothing, 1 where there are differences.</source>
        <translation>Listet auf, was zwei Fassungen eines Prozesses oder einer Landkarte anders sagen und zeichnen, verglichen über die IDs. Der Rückgabewert ist 0, wenn das nichts ist, und 1, wenn es Unterschiede gibt.</translation>
    </message>
    <message>
        <source>the older version</source>
        <translation>die ältere Fassung</translation>
    </message>
    <message>
        <source>the newer version</source>
        <translation>die neuere Fassung</translation>
    </message>
    <message>
        <source>Name two files: the older one, then the newer.</source>
        <translation>Zwei Dateien angeben: erst die ältere, dann die neuere.</translation>
    </message>
    <message>
        <source>A process and a landscape cannot be compared.</source>
        <translation>Ein Prozess und eine Landkarte lassen sich nicht vergleichen.</translation>
    </message>
    <message>
        <source>They are written differently, or other programs keep something else in them.</source>
        <translation>Sie sind anders geschrieben, oder andere Programme haben anderes darin abgelegt.</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Only drawn differently</source>
        <translation>Nur anders gezeichnet</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Innerhalb von</translation>
    </message>
    <message>
        <source>Attached to</source>
        <translation>Angeheftet an</translation>
    </message>
    <message>
        <source>Refers to</source>
        <translation>Verweist auf</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Zeigt</translation>
    </message>
    <message>
        <source>Waits for or causes</source>
        <translation>Wartet auf oder löst aus</translation>
    </message>
    <message>
        <source>Lists what is not there</source>
        <translation>Nennt Fehlendes</translation>
    </message>
    <message>
        <source>Kept by other programs</source>
        <translation>Von anderen Programmen abgelegt</translation>
    </message>
    <message>
        <source>several times at once</source>
        <translation>mehrfach gleichzeitig</translation>
    </message>
    <message>
        <source>several times in turn</source>
        <translation>mehrfach nacheinander</translation>
    </message>
    <message>
        <source>Goes off at</source>
        <translation>Löst aus am</translation>
    </message>
    <message>
        <source>Goes off after</source>
        <translation>Löst aus nach</translation>
    </message>
    <message>
        <source>Goes off every</source>
        <translation>Löst wiederholt aus</translation>
    </message>
    <message>
        <source>now drawn on “{sheet}”</source>
        <translation>jetzt auf „{sheet}“ gezeichnet</translation>
    </message>
    <message>
        <source>no longer drawn on “{sheet}”</source>
        <translation>nicht mehr auf „{sheet}“ gezeichnet</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>verschoben</translation>
    </message>
    <message>
        <source>resized</source>
        <translation>Größe geändert</translation>
    </message>
    <message>
        <source>line takes another way</source>
        <translation>Linie verläuft anders</translation>
    </message>
    <message>
        <source>name stands elsewhere</source>
        <translation>Beschriftung steht anderswo</translation>
    </message>
    <message>
        <source>other colours or typeface</source>
        <translation>andere Farben oder Schrift</translation>
    </message>
    <message>
        <source>drawn in another form</source>
        <translation>in anderer Form gezeichnet</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>{what}: {before} → {after}</source>
        <translation>{what}: {before} → {after}</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Zeichnung</translation>
    </message>
    <message>
        <source>The two versions say and draw the same.</source>
        <translation>Beide Fassungen sagen und zeichnen dasselbe.</translation>
    </message>
    <message>
        <source>{count} difference</source>
        <translation>{count} Unterschied</translation>
    </message>
    <message>
        <source>{count} differences</source>
        <translation>{count} Unterschiede</translation>
    </message>
    <message>
        <source>C&amp;ompare with a file…</source>
        <translation>Mit einer &amp;Datei vergleichen…</translation>
    </message>
    <message>
        <source>Compare with what is &amp;saved</source>
        <translation>Mit dem &amp;gespeicherten Stand vergleichen</translation>
    </message>
    <message>
        <source>difference versions changes diff</source>
        <translation>Unterschied Fassungen Versionen Änderungen Vergleich</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>as it is saved ({when})</source>
        <translation>gespeicherter Stand ({when})</translation>
    </message>
    <message>
        <source>Comparing with {name}</source>
        <translation>Vergleich mit {name}</translation>
    </message>
    <message>
        <source>It is not in the diagram any more.</source>
        <translation>Das ist im Diagramm nicht mehr vorhanden.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Diagram with what differs</source>
        <translation>Diagramm mit den Unterschieden</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Comparison: {name}</source>
        <translation>Vergleich: {name}</translation>
    </message>
    <message>
        <source>Show the other version</source>
        <translation>Andere Fassung zeigen</translation>
    </message>
    <message>
        <source>Compare anew</source>
        <translation>Neu vergleichen</translation>
    </message>
    <message>
        <source>Read the other version again</source>
        <translation>Die andere Fassung neu lesen</translation>
    </message>
    <message>
        <source>Search differences …</source>
        <translation>Unterschiede suchen …</translation>
    </message>
    <message>
        <source>From: {version}  →  to: as it is open now</source>
        <translation>Von: {version}  →  zu: wie jetzt geöffnet</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>What is different</source>
        <translation>Was anders ist</translation>
    </message>
    <message>
        <source>open files in a window of their own, not in one that is open already</source>
        <translation>Dateien in einem eigenen Fenster öffnen, nicht in einem, das schon offen ist</translation>
    </message>
    <message>
        <source>Opened in the window that was open already.</source>
        <translation>Im schon offenen Fenster geöffnet.</translation>
    </message>
    <message>
        <source>Earlier &amp;versions…</source>
        <translation>Frühere F&amp;assungen…</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>Frühere Fassungen</translation>
    </message>
    <message>
        <source>backup history restore</source>
        <translation>Sicherung Verlauf Wiederherstellen Versionen</translation>
    </message>
    <message>
        <source>earlier version ({when})</source>
        <translation>frühere Fassung ({when})</translation>
    </message>
    <message>
        <source>What saving wrote over “{name}” on this computer. The newest {count} are kept, in your own folder.</source>
        <translation>Fassungen von „{name}“, die an diesem Computer durch Speichern ersetzt wurden. Die {count} neuesten werden in Ihrem eigenen Ordner aufbewahrt.</translation>
    </message>
    <message>
        <source>There is no earlier version of “{name}” yet. Saving keeps what it writes over.</source>
        <translation>Von „{name}“ gibt es noch keine frühere Fassung. Was beim Speichern ersetzt wird, wird aufbewahrt.</translation>
    </message>
    <message>
        <source>Open as a new document</source>
        <translation>Als neues Dokument öffnen</translation>
    </message>
    <message>
        <source>Saving &amp;keeps the earlier version of a file</source>
        <translation>Beim Speichern die f&amp;rühere Fassung aufbewahren</translation>
    </message>
    <message>
        <source>In your own folder, never beside the file</source>
        <translation>In Ihrem eigenen Ordner, nie neben der Datei</translation>
    </message>
</context>
</TS>
