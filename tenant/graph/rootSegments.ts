/** First segments that Graph v1.0 and beta know, from the published CSDL: anything else is a 400, these at least a 501. */
export const rootSegments: ReadonlySet<string> = new Set([
  'admin', 'agreementAcceptances', 'agreements', 'appCatalogs', 'applications', 'applicationTemplates', 'auditLogs', 'authenticationMethodConfigurations',
  'authenticationMethodsPolicy', 'branding', 'certificateBasedAuthConfiguration', 'chats', 'communications', 'compliance', 'connections', 'contacts', 'contracts', 'copilot',
  'dataPolicyOperations', 'deviceAppManagement', 'deviceManagement', 'devices', 'directory', 'directoryObjects', 'directoryRoles', 'directoryRoleTemplates',
  'domainDnsRecords', 'domains', 'drive', 'drives', 'education', 'employeeExperience', 'external', 'filterOperators', 'functions', 'groupLifecyclePolicies', 'groups',
  'groupSettings', 'groupSettingTemplates', 'identity', 'identityGovernance', 'identityProtection', 'identityProviders', 'informationProtection', 'invitations',
  'localizations', 'me', 'oauth2PermissionGrants', 'organization', 'permissionGrants', 'places', 'planner', 'policies', 'print', 'privacy', 'profile', 'reports',
  'roleManagement', 'schemaExtensions', 'scopedRoleMemberships', 'search', 'security', 'servicePrincipals', 'shares', 'sites', 'solutions', 'storage', 'subscribedSkus',
  'subscriptions', 'teams', 'teamsTemplates', 'teamwork', 'tenantRelationships', 'users'
].map(name => name.toLowerCase()));
