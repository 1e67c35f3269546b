<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>workbench</name>
    <message>
        <source>Address</source>
        <translation>Anschrift</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Bearbeitung</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Change record</source>
        <translation>Änderungsverzeichnis</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>Klassifizierung</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Figure {number}.</source>
        <translation>Bild {number}.</translation>
    </message>
    <message>
        <source>Figure {number}. {title}.</source>
        <translation>Bild {number}. {title}.</translation>
    </message>
    <message>
        <source>Full dot: approved; half: under review; ring: in progress; cross: no longer in use; none: planned.</source>
        <translation>Voller Punkt: freigegeben; halber: in Prüfung; Ring: in Bearbeitung; Kreuz: nicht mehr in Gebrauch; ohne: geplant.</translation>
    </message>
    <message>
        <source>Further processes</source>
        <translation>Weitere Prozesse</translation>
    </message>
    <message>
        <source>IT systems</source>
        <translation>IT-Verfahren</translation>
    </message>
    <message>
        <source>Indexes</source>
        <translation>Verzeichnisse</translation>
    </message>
    <message>
        <source>Legal bases</source>
        <translation>Rechtsgrundlagen</translation>
    </message>
    <message>
        <source>Min.</source>
        <translation>Min.</translation>
    </message>
    <message>
        <source>Neighbouring processes</source>
        <translation>Vorgänger und Folgeprozesse</translation>
    </message>
    <message>
        <source>No diagram has been drawn of this process.</source>
        <translation>Zu diesem Prozess ist noch kein Diagramm gezeichnet.</translation>
    </message>
    <message>
        <source>No process names a document.</source>
        <translation>Kein Prozess nennt ein Dokument.</translation>
    </message>
    <message>
        <source>No process names a legal basis.</source>
        <translation>Kein Prozess nennt eine Rechtsgrundlage.</translation>
    </message>
    <message>
        <source>No process names a role.</source>
        <translation>Kein Prozess nennt eine Rolle.</translation>
    </message>
    <message>
        <source>No process names an IT system.</source>
        <translation>Kein Prozess nennt ein IT-Verfahren.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Numbers as in the step table.</source>
        <translation>Nummern wie in der Schritttabelle.</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>Seite {number}</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Seite {number} von {count}</translation>
    </message>
    <message>
        <source>Preparing the handbook</source>
        <translation>Handbuch wird vorbereitet</translation>
    </message>
    <message>
        <source>Process handbook</source>
        <translation>Prozesshandbuch</translation>
    </message>
    <message>
        <source>Process landscape</source>
        <translation>Prozesslandkarte</translation>
    </message>
    <message>
        <source>Profile of the process</source>
        <translation>Steckbrief</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Setting “{process}”</source>
        <translation>„{process}“ wird gesetzt</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>To this section</source>
        <translation>Zu diesem Abschnitt</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>With what</source>
        <translation>Womit</translation>
    </message>
    <message>
        <source>Writing the handbook</source>
        <translation>Handbuch wird geschrieben</translation>
    </message>
    <message>
        <source>approved on {date}</source>
        <translation>freigegeben am {date}</translation>
    </message>
    <message>
        <source>approved on {date} by {name}</source>
        <translation>freigegeben am {date} durch {name}</translation>
    </message>
    <message>
        <source>next review {date}</source>
        <translation>nächste Prüfung {date}</translation>
    </message>
    <message>
        <source>→ page</source>
        <translation>→ Seite</translation>
    </message>
</context>
</TS>
