"""The folder on disk: processes, catalogues, landscapes, recovery.

`library`          the folder: what it says of itself, what is in it, making new processes
`opening`          one look at every file of the folder
`consistency`      what is only seen when the whole library is looked at
`process_index`    one entry per process file, found by a quick look instead of a full read
`quick_look`       what a process file says besides its diagram
`process_facts`    … as facts: profile, steps, what they mention; register and search live on them
`index_cache`      what was found the last time, in the user's own cache
`catalogue`        roles, units, systems, documents …: what profiles refer to
`catalogue_profile`  which attributes their entries keep (data), and how these stand in the file
`catalogue_edits`  changing entries beside others: merged entry by entry, field by field
`catalogue_history`  … undone and done again
`catalogue_cells`  what is typed into a cell of their table
`catalogue_amending`  renaming, merging, deleting an entry in everything that refers to it
`where_used`       every place that refers to an entry or a process, from the index
`use_words`        … said in words
`answers`          who does what, for what, how and with what: any combination, at once
`answers_table`    … as a table and as text
`catalogue_consistency`  references to nothing, namesakes, circles, unused roles, names not linked
`about`            what the library says of itself: organisation, language, handbook
`places`           paths that never leave the library, file names that every system takes
`profile`          which attributes an organisation keeps of a process, a step, a lane (data)
`own_definitions`  … and what a library changes about them; `own_definitions_file`: on disk
`own_editing`      … changed by an administrator
`values`           one attribute's value: is it right, how do people read and type it
`spreadsheets`     register and catalogues as spreadsheets, both ways: mapping, preview, report
`recovery`         copies of unsaved work, offered after a crash
`exclusive_lock`   held until its program ends, however it ends
`amending`         changing many processes at once
`release`          states of processes, the ways between them, who went them when
`completeness`     what has to be filled in by state, and when a review is due
`protection`       what is approved refuses to be edited
`kept_versions`    approved versions, kept in the library
`landscapes`       which landscape shows the whole, and which leads where
`landscape_findings`  what they lead to that is not there, with repairs
`following`        landscapes in line with the processes on them
`reaching`         what a landscape or process leads to, directly and further on
`overlays`         a landscape coloured by what the register says
`end_to_end`       chains of processes across offices, from predecessors and successors
`end_to_end_picture`  … drawn as a landscape
`holder`           who holds something in a shared folder: person, machine, program
`edit_notice`      who edits a file and since when: a notice, never a gate
`access`           whether a file may be edited here, as far as others and the drive go
`file_watch`       an open file: did somebody write it, does somebody edit it, is it there
`folder_watch`     a library's folder: does it look different, is it there
`write_lock`       whose turn it is to write a file, for the moment of replacing it
`companion`        the small hidden files that say so
`conflict`         two people saved one file: whichever counts, the other is kept
`changes_on_disk`  noticing that somebody else wrote the file
`reference`        the register of processes that municipalities usually have (data)
`adoption`         taking processes of that register into a library
`adoption_places`  … and onto its landscape
`templates`        what a new library begins with
`map_outline`      a landscape from an outline of bands, groups and processes
"""
