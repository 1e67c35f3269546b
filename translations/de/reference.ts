<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>workbench</name>
    <message>
        <source>Adopt processes</source>
        <translation>Prozesse übernehmen</translation>
    </message>
    <message>
        <source>“{name}” was adopted.</source>
        <translation>„{name}“ wurde übernommen.</translation>
    </message>
    <message>
        <source>{count} processes were adopted.</source>
        <translation>{count} Prozesse wurden übernommen.</translation>
    </message>
    <message>
        <source>Nothing was adopted.</source>
        <translation>Es wurde nichts übernommen.</translation>
    </message>
    <message>
        <source>{text} “{name}” is there already.</source>
        <translation>{text} „{name}“ ist schon vorhanden.</translation>
    </message>
    <message>
        <source>{text} {count} were skipped, for they are there already.</source>
        <translation>{text} {count} wurden übersprungen, weil sie schon vorhanden sind.</translation>
    </message>
    <message>
        <source>{text} The rest was cancelled.</source>
        <translation>{text} Der Rest wurde abgebrochen.</translation>
    </message>
    <message>
        <source>{text} {problem}</source>
        <translation>{text} {problem}</translation>
    </message>
    <message>
        <source>Not adopted</source>
        <translation>Nicht übernommen</translation>
    </message>
    <message>
        <source>Adopted</source>
        <translation>Übernommen</translation>
    </message>
    <message>
        <source>Same name exists</source>
        <translation>Gleichnamig vorhanden</translation>
    </message>
    <message>
        <source>Municipality or county</source>
        <translation>Gemeinde oder Kreis</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Gemeinde</translation>
    </message>
    <message>
        <source>County</source>
        <translation>Kreis</translation>
    </message>
    <message>
        <source>Reference processes</source>
        <translation>Referenzprozesse</translation>
    </message>
    <message>
        <source>Re&amp;ference processes</source>
        <translation>&amp;Referenzprozesse</translation>
    </message>
    <message>
        <source>adopt catalogue municipal register</source>
        <translation>übernehmen Katalog kommunal Verzeichnis Vorlage</translation>
    </message>
    <message>
        <source>Search reference processes …</source>
        <translation>Referenzprozesse durchsuchen …</translation>
    </message>
    <message>
        <source>Product area</source>
        <translation>Produktbereich</translation>
    </message>
    <message>
        <source>All product areas</source>
        <translation>Alle Produktbereiche</translation>
    </message>
    <message>
        <source>All bands</source>
        <translation>Alle Bänder</translation>
    </message>
    <message>
        <source>Task of</source>
        <translation>Aufgabe von</translation>
    </message>
    <message>
        <source>All tasks</source>
        <translation>Aufgaben aller Ebenen</translation>
    </message>
    <message>
        <source>Tasks of municipalities</source>
        <translation>Aufgaben der Gemeinden</translation>
    </message>
    <message>
        <source>Tasks of counties</source>
        <translation>Aufgaben der Kreise</translation>
    </message>
    <message>
        <source>In the library</source>
        <translation>In der Bibliothek</translation>
    </message>
    <message>
        <source>Adopted or not</source>
        <translation>Übernommen oder nicht</translation>
    </message>
    <message>
        <source>Description of the process</source>
        <translation>Beschreibung des Prozesses</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>No reference process is like this. Choose other filters.</source>
        <translation>Kein Referenzprozess entspricht dieser Auswahl. Wählen Sie andere Filter.</translation>
    </message>
    <message>
        <source>Trigger: {trigger}</source>
        <translation>Auslöser: {trigger}</translation>
    </message>
    <message>
        <source>Adopt {count}</source>
        <translation>{count} übernehmen</translation>
    </message>
    <message>
        <source>Adopt</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>Keine auswählen</translation>
    </message>
    <message>
        <source>Choose all shown</source>
        <translation>Alle angezeigten auswählen</translation>
    </message>
    <message>
        <source>Adopting processes into {name}</source>
        <translation>Prozesse werden in {name} übernommen</translation>
    </message>
    <message>
        <source>Show processes</source>
        <translation>Prozesse anzeigen</translation>
    </message>
    <message>
        <source>Process landscape {name}</source>
        <translation>Prozesslandkarte {name}</translation>
    </message>
    <message>
        <source>The template “{key}” is not known; known are {keys}.</source>
        <translation>Die Vorlage „{key}“ ist nicht bekannt. Bekannt sind {keys}.</translation>
    </message>
    <message>
        <source>Put landscape in order</source>
        <translation>Landkarte ordnen</translation>
    </message>
    <message>
        <source>Makes a library in a new folder, from a template.</source>
        <translation>Legt eine Bibliothek in einem neuen Ordner an, aus einer Vorlage.</translation>
    </message>
    <message>
        <source>the folder to make; it must be new or empty</source>
        <translation>der Ordner, der angelegt wird; er muss neu oder leer sein</translation>
    </message>
    <message>
        <source>what it begins with (otherwise nothing); --list names the templates</source>
        <translation>womit sie beginnt (sonst leer); --list nennt die Vorlagen</translation>
    </message>
    <message>
        <source>what the library is called (otherwise as its folder)</source>
        <translation>wie die Bibliothek heißt (sonst wie ihr Ordner)</translation>
    </message>
    <message>
        <source>draw the usual processes in the landscape, but make no files for them</source>
        <translation>die üblichen Prozesse nur in der Landkarte zeichnen, ohne Dateien anzulegen</translation>
    </message>
    <message>
        <source>name the templates</source>
        <translation>die Vorlagen nennen</translation>
    </message>
    <message>
        <source>language of this output and of an empty library</source>
        <translation>Sprache dieser Ausgabe und einer leeren Bibliothek</translation>
    </message>
    <message>
        <source>Name the folder of the new library.</source>
        <translation>Nennen Sie den Ordner der neuen Bibliothek.</translation>
    </message>
    <message>
        <source>Made: the library “{name}” with {count} process.</source>
        <translation>Angelegt: die Bibliothek „{name}“ mit {count} Prozess.</translation>
    </message>
    <message>
        <source>Made: the library “{name}” with {count} processes.</source>
        <translation>Angelegt: die Bibliothek „{name}“ mit {count} Prozessen.</translation>
    </message>
    <message>
        <source>Make &amp;files for the processes of the landscape</source>
        <translation>&amp;Dateien für die Prozesse der Landkarte anlegen</translation>
    </message>
    <message>
        <source>&amp;Template</source>
        <translation>&amp;Vorlage</translation>
    </message>
    <message>
        <source>{groups} groups with {processes} processes, {units} organisation units, {roles} roles</source>
        <translation>{groups} Gruppen mit {processes} Prozessen, {units} Organisationseinheiten, {roles} Rollen</translation>
    </message>
    <message>
        <source>Making the library {name}</source>
        <translation>Bibliothek {name} wird angelegt</translation>
    </message>
    <message>
        <source>For a town, a county, or empty</source>
        <translation>Für Stadt oder Gemeinde, Kreis, oder leer</translation>
    </message>
    <message>
        <source>Nothing had to be made.</source>
        <translation>Es musste nichts angelegt werden.</translation>
    </message>
    <message>
        <source>{text} “{name}” was there by that name and counts as adopted now.</source>
        <translation>{text} „{name}“ war unter diesem Namen schon vorhanden und gilt jetzt als übernommen.</translation>
    </message>
    <message>
        <source>{text} {count} were there by their names and count as adopted now.</source>
        <translation>{text} {count} waren unter ihren Namen schon vorhanden und gelten jetzt als übernommen.</translation>
    </message>
    <message>
        <source>As processes</source>
        <translation>Als Prozesse</translation>
    </message>
    <message>
        <source>As processes, drawn on the landscape</source>
        <translation>Als Prozesse und auf der Landkarte</translation>
    </message>
    <message>
        <source>On the landscape only</source>
        <translation>Nur auf der Landkarte</translation>
    </message>
    <message>
        <source>How they are adopted</source>
        <translation>Wie sie übernommen werden</translation>
    </message>
</context>
</TS>
