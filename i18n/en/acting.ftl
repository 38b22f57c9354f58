# Acting in the work account of another company that has given admin access.
permission-act-for-partners = Act in the work accounts of companies that gave admin access
error-forbidden-act-for-partners = To act for another company you need to be a global admin or admin agent of your company.
error-forbidden-not-lent = The admin access that this company has given yours does not include this. Only the company itself can do it, or give you more.

acting-name = Whose company you are in
acting-in = You are in { $company }
acting-as = for { $own } – as { $roles } – until { $until }. Both companies’ activity shows what you do.
acting-leave = Leave
acting-open = Work in their account
acting-open-lead = { $company } has given you admin access. What you do there is recorded for both companies.
acting-open-people = Open their user management
acting-open-company = Open their company

event-grant-used = Looked around in { $grantor }, for { $grantee }
