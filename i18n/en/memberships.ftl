# Company profiles in the list to choose from.
kind-headquarters = Headquarters
kind-location = Location
status-active = Active
status-inactive = Inactive
verdict-usable = You can use this one
verdict-headquarters = This is a headquarters ID. To sell, you need the ID of a location: choose a location, or add one to your membership
verdict-other-country = ID { $id } belongs to another country ({ $country }), your work account to { $own }. Add a location in your work account’s country to your membership, or use another work account
verdict-inactive = This profile is not active. Make its membership active again, or choose another profile
verdict-linked = Another work account has already linked this ID, and an ID can be linked only once. Choose another profile

# What is wrong in a file.
wrong-membership-user-name-format = Use up to { $max } plain letters, digits and signs, without spaces
wrong-not-one-of = Write one of these: { $choices }
wrong-import-header-missing = The first line must name the columns, with commas between them
wrong-import-column-unknown = There is no such column
wrong-import-column-twice = This column is there twice
wrong-import-column-missing = This column is missing
wrong-import-column-missing-account-password = The column account_password or account_password_hash is missing
wrong-import-cells = The line has { $found } cells instead of { $expected }
wrong-import-date = Write a day like { $example }
wrong-import-encoding = Save the file as UTF-8
wrong-import-id-twice = This membership ID also stands on line { $line }
wrong-import-password-twice = Give a password or a hash, not both
wrong-import-password-differs = The same account has another password on line { $line }
wrong-import-password-missing = A new account needs a password or a hash
wrong-import-hash = Give an argon2id hash as a PHC string, with at most 64 MiB of memory, 4 passes and 4 lanes
wrong-import-needed-when-enrolled = A profile that is enrolled in CSP needs this
wrong-import-linked-country = A work account uses this ID, so its country cannot change
wrong-import-linked-kind = A work account uses this ID, so it cannot change between headquarters and location
