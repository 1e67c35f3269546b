<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>workbench</name>
    <message>
        <source>Nothing was saved, because the approved version could not be kept in “{folder}”: {reason}.</source>
        <translation>Es wurde nichts gespeichert, weil die freigegebene Fassung nicht in „{folder}“ aufbewahrt werden konnte: {reason}.</translation>
    </message>
    <message>
        <source>{approved}. Begin a new draft to change it.</source>
        <translation>{approved}. Beginnen Sie einen neuen Entwurf, um etwas zu ändern.</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Approved, version {version}</source>
        <translation>Freigegeben, Version {version}</translation>
    </message>
    <message>
        <source>{approved}, on {date} by {name}</source>
        <translation>{approved}, am {date} durch {name}</translation>
    </message>
    <message>
        <source>{approved}, on {date}</source>
        <translation>{approved}, am {date}</translation>
    </message>
    <message>
        <source>{approved}, by {name}</source>
        <translation>{approved}, durch {name}</translation>
    </message>
    <message>
        <source>{year}-{month}-{day}</source>
        <translation>{day}.{month}.{year}</translation>
    </message>
    <message>
        <source>Begin the first draft</source>
        <translation>Bearbeitung beginnen</translation>
    </message>
    <message>
        <source>Submit for review</source>
        <translation>Zur Prüfung geben</translation>
    </message>
    <message>
        <source>Approve the method</source>
        <translation>Methodisch freigeben</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Return for revision</source>
        <translation>Zurückweisen</translation>
    </message>
    <message>
        <source>Begin a new draft</source>
        <translation>Neuen Entwurf beginnen</translation>
    </message>
    <message>
        <source>Take out of force</source>
        <translation>Außer Kraft setzen</translation>
    </message>
    <message>
        <source>Mark for deletion</source>
        <translation>Zum Löschen vormerken</translation>
    </message>
    <message>
        <source>Keep after all, as a draft</source>
        <translation>Löschvormerkung aufheben</translation>
    </message>
    <message>
        <source>“{action}” is not possible, because the process is in the state “{state}”.</source>
        <translation>„{action}“ ist nicht möglich, weil der Prozess den Status „{state}“ hat.</translation>
    </message>
    <message>
        <source>The state was not changed: it is not said by whom. Enter a name.</source>
        <translation>Der Status wurde nicht geändert, weil nicht angegeben ist, durch wen. Tragen Sie einen Namen ein.</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>In Planung</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In Bearbeitung</translation>
    </message>
    <message>
        <source>Under review</source>
        <translation>In Prüfung</translation>
    </message>
    <message>
        <source>Method approved</source>
        <translation>Methodisch freigegeben</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Inaktiv</translation>
    </message>
    <message>
        <source>To be deleted</source>
        <translation>Zum Löschen vorgesehen</translation>
    </message>
    <message>
        <source>“{file}” is no version of the process “{name}”.</source>
        <translation>„{file}“ ist keine Fassung des Prozesses „{name}“.</translation>
    </message>
    <message>
        <source>“{file}” is a kept version and is not written over.</source>
        <translation>„{file}“ ist eine aufbewahrte Fassung und wird nicht überschrieben.</translation>
    </message>
    <message>
        <source>This is version {version} as it is kept in the library. It can be read, compared, and taken as the base of a new draft.</source>
        <translation>Das ist die in der Bibliothek aufbewahrte Fassung {version}. Sie können sie lesen, vergleichen und als Grundlage eines neuen Entwurfs nehmen.</translation>
    </message>
    <message>
        <source>&amp;Release state…</source>
        <translation>&amp;Status ändern …</translation>
    </message>
    <message>
        <source>approve submit review reject retire status version</source>
        <translation>freigeben Freigabe Prüfung zurückweisen außer Kraft Version Fassung</translation>
    </message>
    <message>
        <source>Begin a &amp;new draft</source>
        <translation>&amp;Neuen Entwurf beginnen</translation>
    </message>
    <message>
        <source>release version revise edit unlock</source>
        <translation>Freigabe Version überarbeiten bearbeiten entsperren</translation>
    </message>
    <message>
        <source>&amp;Versions…</source>
        <translation>&amp;Fassungen …</translation>
    </message>
    <message>
        <source>history approved kept old release</source>
        <translation>Verlauf freigegeben aufbewahrt alt Freigabe Version</translation>
    </message>
    <message>
        <source>Compare with the &amp;present one</source>
        <translation>Mit der &amp;heutigen Fassung vergleichen</translation>
    </message>
    <message>
        <source>Begin a new &amp;draft from this version</source>
        <translation>Neuen &amp;Entwurf aus dieser Fassung beginnen</translation>
    </message>
    <message>
        <source>To read only</source>
        <translation>Nur zum Lesen</translation>
    </message>
    <message>
        <source>Release state</source>
        <translation>Status ändern</translation>
    </message>
    <message>
        <source>“{name}”: {state}, version {version}</source>
        <translation>„{name}“: {state}, Version {version}</translation>
    </message>
    <message>
        <source>“{name}”: {state}</source>
        <translation>„{name}“: {state}</translation>
    </message>
    <message>
        <source>{count} processes</source>
        <translation>{count} Prozesse</translation>
    </message>
    <message>
        <source>{action} (possible for {count})</source>
        <translation>{action} (möglich bei {count})</translation>
    </message>
    <message>
        <source>B&amp;y</source>
        <translation>&amp;Durch</translation>
    </message>
    <message>
        <source>C&amp;omment</source>
        <translation>&amp;Bemerkung</translation>
    </message>
    <message>
        <source>Next re&amp;view on</source>
        <translation>Nächste Ü&amp;berprüfung am</translation>
    </message>
    <message>
        <source>Next review on</source>
        <translation>Nächste Überprüfung am</translation>
    </message>
    <message>
        <source>Major change</source>
        <translation>Große Änderung</translation>
    </message>
    <message>
        <source>Minor change</source>
        <translation>Kleine Änderung</translation>
    </message>
    <message>
        <source>Major change: version {version}</source>
        <translation>Große Änderung: Version {version}</translation>
    </message>
    <message>
        <source>Minor change: version {version}</source>
        <translation>Kleine Änderung: Version {version}</translation>
    </message>
    <message>
        <source>Nothing can be done from this state.</source>
        <translation>Aus diesem Status führt kein Weg weiter.</translation>
    </message>
    <message>
        <source>Not filled in, but expected in this state: {labels}.</source>
        <translation>Noch nicht ausgefüllt, in diesem Status aber erwartet: {labels}.</translation>
    </message>
    <message>
        <source>{count} processes lack something that is expected in this state.</source>
        <translation>Bei {count} Prozessen fehlen Angaben, die in diesem Status erwartet werden.</translation>
    </message>
    <message>
        <source>version {version}</source>
        <translation>Fassung {version}</translation>
    </message>
    <message>
        <source>There is a draft already; go on with it.</source>
        <translation>Es gibt bereits einen Entwurf. Arbeiten Sie daran weiter.</translation>
    </message>
    <message>
        <source>The new draft of “{name}” says what version {version} says.</source>
        <translation>Der neue Entwurf von „{name}“ hat den Inhalt der Fassung {version}.</translation>
    </message>
    <message>
        <source>Save the process first; its release state is kept in its file.</source>
        <translation>Speichern Sie den Prozess zuerst. Sein Status steht in seiner Datei.</translation>
    </message>
    <message>
        <source>The process of this version is not in the library that is open.</source>
        <translation>Der Prozess dieser Fassung ist nicht in der geöffneten Bibliothek.</translation>
    </message>
    <message>
        <source>“{name}” is now: {state}.</source>
        <translation>„{name}“ hat jetzt den Status: {state}.</translation>
    </message>
    <message>
        <source>{count} process is now: {state}.</source>
        <translation>{count} Prozess hat jetzt den Status: {state}.</translation>
    </message>
    <message>
        <source>{count} processes are now: {state}.</source>
        <translation>{count} Prozesse haben jetzt den Status: {state}.</translation>
    </message>
    <message>
        <source>“{name}”: {reason}</source>
        <translation>„{name}“: {reason}</translation>
    </message>
    <message>
        <source>{count} further process was left as it is.</source>
        <translation>{count} weiterer Prozess blieb, wie er ist.</translation>
    </message>
    <message>
        <source>{count} further processes were left as they are.</source>
        <translation>{count} weitere Prozesse blieben, wie sie sind.</translation>
    </message>
    <message>
        <source>{title}, {state}</source>
        <translation>{title}, {state}</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Fassungen</translation>
    </message>
    <message>
        <source>Approved versions of “{name}” that the library keeps</source>
        <translation>Freigegebene Fassungen von „{name}“, die in der Bibliothek aufbewahrt werden</translation>
    </message>
    <message>
        <source>The library keeps no version of “{name}” yet. Each approval keeps one.</source>
        <translation>Von „{name}“ ist noch keine Fassung aufbewahrt. Jede Freigabe bewahrt eine auf.</translation>
    </message>
    <message>
        <source>Open to read</source>
        <translation>Zum Lesen öffnen</translation>
    </message>
    <message>
        <source>Compare with the present one</source>
        <translation>Mit der heutigen vergleichen</translation>
    </message>
    <message>
        <source>Begin a new draft from it</source>
        <translation>Neuen Entwurf daraus beginnen</translation>
    </message>
    <message>
        <source>In the profile is missing: {labels}.</source>
        <translation>Im Steckbrief fehlt: {labels}.</translation>
    </message>
    <message>
        <source>Before the review, fill in: {labels}.</source>
        <translation>Vor der Prüfung auszufüllen: {labels}.</translation>
    </message>
    <message>
        <source>“{label}” is missing at {count} step or lane.</source>
        <translation>„{label}“ fehlt bei {count} Schritt oder Bahn.</translation>
    </message>
    <message>
        <source>“{label}” is missing at {count} steps or lanes.</source>
        <translation>„{label}“ fehlt bei {count} Schritten oder Bahnen.</translation>
    </message>
    <message>
        <source>The process is approved, but there is no date for its next review.</source>
        <translation>Der Prozess ist freigegeben, hat aber kein Datum für die nächste Überprüfung.</translation>
    </message>
    <message>
        <source>The process should have been reviewed by {date}.</source>
        <translation>Der Prozess war bis zum {date} zu überprüfen.</translation>
    </message>
    <message>
        <source>The process is to be reviewed by {date}.</source>
        <translation>Der Prozess ist bis zum {date} zu überprüfen.</translation>
    </message>
    <message>
        <source>The attributes were not saved: somebody else has changed them in the meantime. Open the library anew and repeat your changes.</source>
        <translation>Die Merkmale wurden nicht gespeichert, weil jemand anderes sie inzwischen geändert hat. Öffnen Sie die Bibliothek neu und wiederholen Sie Ihre Änderungen.</translation>
    </message>
    <message>
        <source>its key or its subject is not right</source>
        <translation>ihr Schlüssel oder ihr Gegenstand ist nicht richtig</translation>
    </message>
    <message>
        <source>there is no group of this key</source>
        <translation>es gibt keine Gruppe mit diesem Schlüssel</translation>
    </message>
    <message>
        <source>it has no label</source>
        <translation>die Beschriftung fehlt</translation>
    </message>
    <message>
        <source>it is there twice</source>
        <translation>die Angabe ist doppelt</translation>
    </message>
    <message>
        <source>there is no attribute of this key</source>
        <translation>es gibt kein Merkmal mit diesem Schlüssel</translation>
    </message>
    <message>
        <source>its type “{type}” is not known</source>
        <translation>der Typ „{type}“ ist nicht bekannt</translation>
    </message>
    <message>
        <source>its group “{group}” is not there</source>
        <translation>die Gruppe „{group}“ gibt es nicht</translation>
    </message>
    <message>
        <source>there is no list of choices of this name</source>
        <translation>es gibt keine Werteliste mit diesem Namen</translation>
    </message>
    <message>
        <source>a choice needs a key of its own and a label</source>
        <translation>ein Wert braucht einen eigenen Schlüssel und eine Beschriftung</translation>
    </message>
    <message>
        <source>it is no release state</source>
        <translation>das ist kein Status der Freigabe</translation>
    </message>
    <message>
        <source>“{key}” in the attributes of the library was left out: {reason}.</source>
        <translation>„{key}“ in den Merkmalen der Bibliothek wurde ausgelassen: {reason}.</translation>
    </message>
    <message>
        <source>This group comes with the program. It can be hidden, not removed.</source>
        <translation>Diese Gruppe gehört zum Programm. Sie kann ausgeblendet, aber nicht entfernt werden.</translation>
    </message>
    <message>
        <source>The group is not empty. Move or remove its attributes first.</source>
        <translation>Die Gruppe ist nicht leer. Verschieben oder entfernen Sie zuerst ihre Merkmale.</translation>
    </message>
    <message>
        <source>This attribute comes with the program. It can be hidden, not removed.</source>
        <translation>Dieses Merkmal gehört zum Programm. Es kann ausgeblendet, aber nicht entfernt werden.</translation>
    </message>
    <message>
        <source>An attribute that comes with the program stays in its group.</source>
        <translation>Ein Merkmal, das zum Programm gehört, bleibt in seiner Gruppe.</translation>
    </message>
    <message>
        <source>The release states can be renamed and reordered, but none is added or removed.</source>
        <translation>Die Status können umbenannt und umgeordnet werden, aber es wird keiner hinzugefügt oder entfernt.</translation>
    </message>
    <message>
        <source>Label in German</source>
        <translation>Beschriftung auf Deutsch</translation>
    </message>
    <message>
        <source>Label in English</source>
        <translation>Beschriftung auf Englisch</translation>
    </message>
    <message>
        <source>Shown in the inspector</source>
        <translation>Wird im Inspektor angezeigt</translation>
    </message>
    <message>
        <source>Mandatory in the states</source>
        <translation>Pflichtangabe in den Status</translation>
    </message>
    <message>
        <source>Key in the files: {key}</source>
        <translation>Schlüssel in den Dateien: {key}</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Groups and attributes</source>
        <translation>Gruppen und Merkmale</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Merkmal</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>ausgeblendet</translation>
    </message>
    <message>
        <source>Text, one line</source>
        <translation>Text, einzeilig</translation>
    </message>
    <message>
        <source>Text, several lines</source>
        <translation>Text, mehrzeilig</translation>
    </message>
    <message>
        <source>One choice</source>
        <translation>Einfachauswahl</translation>
    </message>
    <message>
        <source>Several choices</source>
        <translation>Mehrfachauswahl</translation>
    </message>
    <message>
        <source>One entry of a catalogue</source>
        <translation>Ein Katalogeintrag</translation>
    </message>
    <message>
        <source>Several entries of a catalogue</source>
        <translation>Mehrere Katalogeinträge</translation>
    </message>
    <message>
        <source>Worked out by the program</source>
        <translation>Vom Programm berechnet</translation>
    </message>
    <message>
        <source>{type}: {catalogue}</source>
        <translation>{type}: {catalogue}</translation>
    </message>
    <message>
        <source>Work step</source>
        <translation>Arbeitsschritt</translation>
    </message>
    <message>
        <source>own</source>
        <translation>eigenes</translation>
    </message>
    <message>
        <source>mandatory</source>
        <translation>Pflicht</translation>
    </message>
    <message>
        <source>Attributes of the library</source>
        <translation>Merkmale der Bibliothek</translation>
    </message>
    <message>
        <source>Save the changes to the attributes of the library?</source>
        <translation>Sollen die Änderungen an den Merkmalen der Bibliothek gespeichert werden?</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Neue Gruppe</translation>
    </message>
    <message>
        <source>New attribute</source>
        <translation>Neues Merkmal</translation>
    </message>
    <message>
        <source>Remove attribute</source>
        <translation>Merkmal entfernen</translation>
    </message>
    <message>
        <source>{count} process has a value of this attribute.</source>
        <translation>{count} Prozess hat einen Wert für dieses Merkmal.</translation>
    </message>
    <message>
        <source>{count} processes have a value of this attribute.</source>
        <translation>{count} Prozesse haben einen Wert für dieses Merkmal.</translation>
    </message>
    <message>
        <source>The values stay in the files, but are not shown any more.</source>
        <translation>Die Werte bleiben in den Dateien, werden aber nicht mehr angezeigt.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Save attributes</source>
        <translation>Merkmale speichern</translation>
    </message>
    <message>
        <source>An approval proposes the next review after (months)</source>
        <translation>Eine Freigabe schlägt die nächste Überprüfung vor nach (Monaten)</translation>
    </message>
    <message>
        <source>Choose a group or an attribute on the left. They are put in order by dragging or with Alt+Up and Alt+Down.</source>
        <translation>Wählen Sie links eine Gruppe oder ein Merkmal. Die Reihenfolge ändern Sie durch Ziehen oder mit Alt+Pfeil nach oben und Alt+Pfeil nach unten.</translation>
    </message>
    <message>
        <source>As it comes with the program</source>
        <translation>Zurück zur Vorgabe des Programms</translation>
    </message>
    <message>
        <source>Preview of the inspector</source>
        <translation>Vorschau im Inspektor</translation>
    </message>
    <message>
        <source>&amp;Attributes of the library</source>
        <translation>&amp;Merkmale der Bibliothek</translation>
    </message>
    <message>
        <source>fields profile mandatory groups own value lists labels administrator</source>
        <translation>Felder Steckbrief Pflichtangaben Gruppen eigene Wertelisten Beschriftungen Verwaltung</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Versions…</source>
        <translation>Fassungen …</translation>
    </message>
    <message>
        <source>Change the release state</source>
        <translation>Status der Freigabe ändern</translation>
    </message>
    <message>
        <source>No release state yet</source>
        <translation>Noch kein Status</translation>
    </message>
    <message>
        <source>{state}, version {version}</source>
        <translation>{state}, Version {version}</translation>
    </message>
    <message>
        <source>Next review {date}</source>
        <translation>Nächste Überprüfung {date}</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>Open (Ctrl+Enter)</source>
        <translation>Öffnen (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Choose a file (Alt+Down)</source>
        <translation>Datei auswählen (Alt+Pfeil nach unten)</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei auswählen</translation>
    </message>
    <message>
        <source>“{file}” lies outside the library and would be missing elsewhere. Copy it into the folder of the library first.</source>
        <translation>„{file}“ liegt außerhalb der Bibliothek und würde anderswo fehlen. Kopieren Sie die Datei zuerst in den Ordner der Bibliothek.</translation>
    </message>
    <message>
        <source>{label} * (missing)</source>
        <translation>{label} * (fehlt)</translation>
    </message>
    <message>
        <source>Release state …</source>
        <translation>Status ändern …</translation>
    </message>
</context>
</TS>
